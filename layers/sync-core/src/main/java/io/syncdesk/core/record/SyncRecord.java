package io.syncdesk.core.record;

import static io.syncdesk.core.company.LeftOutBecause.SYNC_STOPPED;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.Change;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.fault.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What we know of one TaxDome entity: how it looks now, what shows it in QuickBooks, and where it
 * stands. {@code doubles} are documents that are this entity's too, besides its counterparts: a
 * write that landed hours late, or a copy that a bookkeeper made. {@code revision} grows with every
 * store, so that nobody overwrites what they have not read.
 */
public record SyncRecord(
    EntityRef entity,
    Version version,
    Content content,
    ContentHash contentHash,
    Amendment amendment,
    List<Counterpart> counterparts,
    List<Counterpart> doubles,
    State state,
    OnDesk onDesk,
    long revision) {
  public SyncRecord {
    counterparts = List.copyOf(counterparts);
    doubles = others(doubles, counterparts);
  }

  /** Items from before there was such a thing hold none. */
  private static List<Counterpart> others(
      @Nullable List<Counterpart> doubles, List<Counterpart> counterparts) {
    return Objects.<List<Counterpart>>requireNonNullElse(doubles, List.of()).stream()
        .filter(it -> counterparts.stream().noneMatch(one -> one.ref().equals(it.ref())))
        .toList();
  }

  /** The revision of a record that is not stored yet. */
  public static final long NOT_STORED = 0;

  /** A record for an entity never heard of before. */
  public static SyncRecord of(Change change, Instant now) {
    return new SyncRecord(
        change.entity(),
        change.version(),
        change.content(),
        change.contentHash(),
        new Amendment.None(),
        List.of(),
        List.of(),
        new State.Due(now, new Try.First()),
        OnDesk.NO,
        NOT_STORED);
  }

  /**
   * Takes over a newer version. What a person skipped stays skipped (S5), but a client that changed
   * is tried again: what comes of it is another problem (S9). A client that is not to be kept in
   * step stays so (S8). A look that an earlier version still owed is owed by the newer one:
   * QuickBooks may have done what it did not confirm.
   */
  public SyncRecord changedTo(Change change, Instant now) {
    var next =
        switch (state) {
          case State.Skipped _ when isChangedClient(change) -> new State.Due(now, new Try.First());
          case State.Skipped skipped -> skipped;
          case State.NotSynced(LeftOutBecause because, var _) when because == SYNC_STOPPED -> state;
          case State.Synced synced when change.contentHash().equals(contentHash) -> synced;
          case State.Due(var _, var attempt) -> new State.Due(now, owed(attempt));
          case State.Resting resting -> new State.Due(now, owed(resting.next()));
          case State.Synced _, State.Parked _, State.Deleted _ ->
              new State.Due(now, new Try.First());
        };
    return new SyncRecord(
        entity,
        change.version(),
        change.content(),
        change.contentHash(),
        amendment.after(content, change.content()),
        shownUnder(change.contentHash()),
        doubles,
        next,
        state instanceof State.Skipped && next instanceof State.Due ? OnDesk.YES : onDesk,
        revision);
  }

  private boolean isChangedClient(Change change) {
    return entity.kind() == EntityKind.ACCOUNT && !change.contentHash().equals(contentHash);
  }

  /** What a person kept as it was is kept no more once there is something new to say. */
  private List<Counterpart> shownUnder(ContentHash newer) {
    return newer.equals(contentHash)
        ? counterparts
        : counterparts.stream().map(Counterpart::keptNoMore).toList();
  }

  private static Try owed(Try attempt) {
    return attempt instanceof Try.Second(Fault.CuredByLooking _) ? attempt : new Try.First();
  }

  public SyncRecord in(State next) {
    return new SyncRecord(
        entity,
        version,
        content,
        contentHash,
        amendment,
        counterparts,
        doubles,
        next,
        onDesk,
        revision);
  }

  public SyncRecord on(OnDesk desk) {
    return new SyncRecord(
        entity,
        version,
        content,
        contentHash,
        amendment,
        counterparts,
        doubles,
        state,
        desk,
        revision);
  }

  public SyncRecord with(List<Counterpart> shownBy) {
    return new SyncRecord(
        entity,
        version,
        content,
        contentHash,
        amendment,
        shownBy,
        doubles,
        state,
        onDesk,
        revision);
  }

  /** To be written otherwise than TaxDome says. */
  public SyncRecord amendedBy(Amendment other) {
    return new SyncRecord(
        entity,
        version,
        content,
        contentHash,
        other,
        counterparts,
        doubles,
        state,
        onDesk,
        revision);
  }

  /** What the books are to show: what TaxDome says, as amended. */
  public Content wanted() {
    return amendment.applyTo(content);
  }

  public boolean isShownBy(BookRef ref) {
    return counterparts.stream().anyMatch(it -> it.ref().equals(ref));
  }

  /** With one counterpart in the place of another. */
  public SyncRecord with(Counterpart known, Counterpart now) {
    var kept = counterparts.stream().map(it -> it.equals(known) ? now : it).toList();
    return with(kept);
  }

  /** What shows it counts as right, whatever it says there, until TaxDome says something new. */
  public SyncRecord keeping() {
    return with(counterparts.stream().map(Counterpart::kept).toList());
  }

  /** The same where it is voided: only that is not brought up again. */
  public SyncRecord keepingVoided() {
    return with(counterparts.stream().map(Counterpart::keptVoided).toList());
  }

  /** Without what somebody changed in QuickBooks. */
  public SyncRecord withoutDrifted() {
    return with(counterparts.stream().filter(it -> !it.isDrifted()).toList());
  }

  public SyncRecord without(Counterpart gone) {
    return with(counterparts.stream().filter(it -> !it.equals(gone)).toList());
  }

  /** With one document more than it should have, or with what is newly known of it. */
  public SyncRecord withDouble(Counterpart seen) {
    var others = doubles.stream().filter(it -> !it.ref().equals(seen.ref()));
    return withDoubles(Stream.concat(others, Stream.of(seen)).toList());
  }

  public SyncRecord withoutDouble(BookRef gone) {
    return withDoubles(doubles.stream().filter(it -> !it.ref().equals(gone)).toList());
  }

  /** Shown by this from now on; of what was doubled, nothing is forgotten. */
  public SyncRecord linkedTo(Counterpart chosen) {
    var linked = with(List.of(chosen));
    return doubles.isEmpty()
        ? linked
        : linked.withDoubles(Stream.concat(doubles.stream(), counterparts.stream()).toList());
  }

  /** A person says that all of them are meant to be there. */
  public SyncRecord keepingDoubles() {
    return withDoubles(doubles.stream().map(Counterpart::kept).toList());
  }

  private SyncRecord withDoubles(List<Counterpart> others) {
    return new SyncRecord(
        entity,
        version,
        content,
        contentHash,
        amendment,
        counterparts,
        others,
        state,
        onDesk,
        revision);
  }

  /** The document of this name that is its own too, if there is one. */
  public Optional<Counterpart> doubleAt(BookRef ref) {
    return doubles.stream().filter(it -> it.ref().equals(ref)).findFirst();
  }

  /** With a double in the place of what is gone; what is to be gone inherits nothing. */
  public Optional<SyncRecord> withHeirOf(Counterpart gone) {
    return content instanceof Content.Deleted
        ? Optional.empty()
        : doubles.stream()
            .filter(it -> it.kind() == gone.kind() && !it.isKept())
            .findFirst()
            .map(heir -> with(gone, heir));
  }

  /** Whether QuickBooks has more of it than it should, and nobody said that this is right. */
  public boolean isDoubled() {
    return !tooMany().isEmpty();
  }

  /**
   * All documents of the kind that is there too often, without those that a person keeps: of a
   * credit that is there twice, what applies it to its invoice is not.
   */
  public Fault.DoubledInQuickBooks doubled() {
    var tooMany = tooMany();
    var ofTheirKind =
        counterparts.stream()
            .filter(it -> tooMany.stream().anyMatch(one -> one.kind() == it.kind()));
    return new Fault.DoubledInQuickBooks(
        Stream.concat(ofTheirKind, tooMany.stream()).map(Counterpart::bookId).toList());
  }

  private List<Counterpart> tooMany() {
    return doubles.stream().filter(it -> !it.isKept()).toList();
  }

  /** The record after one of its writes was applied. */
  public SyncRecord shownBy(Write write, Counterpart counterpart) {
    if (!write.kind().shows(entity.kind())) {
      return this;
    }
    var others = counterparts.stream().filter(it -> it.kind() != write.kind());
    return switch (write.operation()) {
      case CREATE, UPDATE, VOID -> with(Stream.concat(others, Stream.of(counterpart)).toList());
      case DELETE, DEACTIVATE -> with(others.toList());
    };
  }

  /** The same record as it reads after being stored once more. */
  public SyncRecord stored() {
    return new SyncRecord(
        entity,
        version,
        content,
        contentHash,
        amendment,
        counterparts,
        doubles,
        state,
        onDesk,
        revision + 1);
  }

  public boolean isDueAt(Instant now) {
    return state instanceof State.Due(var notBefore, var attempt) && !notBefore.isAfter(now);
  }

  /**
   * Whether others that depend on it may be written: the books show it, if not its newest change.
   */
  public boolean isUsable() {
    return switch (state) {
      case State.Synced _ -> true;
      case State.Due _ -> !counterparts.isEmpty();
      case State.Parked(var because) -> isUsableAfter(because);
      // That a person leaves a difference alone does not take it out of the books.
      case State.Skipped(var because) -> isUsableAfter(because);
      case State.Waiting _, State.NotSynced _, State.LeftOutWith _, State.Deleted _ -> false;
    };
  }

  private boolean isUsableAfter(State.Parked.Because because) {
    return switch (because) {
      case REFUSED, EDITED -> !counterparts.isEmpty();
      case GONE -> false;
    };
  }

  /** Which and where, without what it contains. */
  @Override
  public String toString() {
    return "SyncRecord[" + entity + " v" + version.value() + " " + state + " r" + revision + "]";
  }
}
