package io.syncdesk.core.lane;

import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Sighting;
import io.syncdesk.core.books.Sighting.How;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.State.Parked;
import io.syncdesk.core.record.SyncRecord;
import java.util.List;
import java.util.Optional;

/**
 * Somebody touched in QuickBooks what shows a record. Only what is synced can drift: a change that
 * is still under way is written over it anyway, and what a person has on the desk or left aside
 * stays there, unless it was put there for this very drift.
 */
record Noticed(Sighting sighting) implements Finding {

  @Override
  public EntityRef entity() {
    return sighting.owner();
  }

  @Override
  public Consequence on(SyncRecord current, Rules rules) {
    return counterpart(current)
        .map(known -> on(current, known, rules))
        .orElseGet(() -> new NoticedDouble(sighting, current, rules).consequence());
  }

  private Optional<Counterpart> counterpart(SyncRecord current) {
    return current.counterparts().stream()
        .filter(it -> it.kind() == sighting.kind() && it.bookId().equals(sighting.bookId()))
        .findFirst();
  }

  private Consequence on(SyncRecord current, Counterpart known, Rules rules) {
    return heirOf(known, current)
        .map(it -> NoticedDouble.healed(it, rules))
        .orElseGet(() -> on(current, known));
  }

  /** Of two of the same, it does not matter which one a bookkeeper takes out of the books. */
  private Optional<SyncRecord> heirOf(Counterpart known, SyncRecord current) {
    return switch (sighting.how()) {
      case How.Deleted _, How.Voided _ -> current.withHeirOf(known);
      case How.AsWritten _, How.Edited _, How.Inactive _, How.Unlinked _, How.Merged _ ->
          Optional.empty();
    };
  }

  private Consequence on(SyncRecord current, Counterpart known) {
    return switch (sighting.how()) {
      case How.Unlinked _ -> Consequence.none(current); // It was linked meanwhile.
      case How.AsWritten(var syncToken) -> asWritten(current, known, syncToken);
      case How.Edited(var syncToken, var _) when known.isKept() ->
          Consequence.none(current.with(known, known.at(syncToken)));
      case How.Edited(var syncToken, var differences) ->
          drifted(
              current.with(known, known.drifted(syncToken)),
              Parked.Because.EDITED,
              new Fault.EditedInQuickBooks(differences));
      case How.Voided(var syncToken) when known.isKeptVoided() ->
          Consequence.none(current.with(known, known.at(syncToken)));
      case How.Voided(var syncToken) ->
          drifted(
              current.with(known, known.drifted(syncToken)),
              Parked.Because.GONE,
              new Fault.VoidedInQuickBooks());
      case How.Inactive(var syncToken, var name) ->
          drifted(
              current.with(known, known.drifted(syncToken)),
              Parked.Because.GONE,
              new Fault.ReferenceInactive(known.kind().entity(), name));
      case How.Deleted _ when current.content() instanceof Content.Deleted ->
          Consequence.none(current.without(known));
      // It stays named: a webhook may still tell that it was merged, and only a person's decision
      // makes another one in its place.
      case How.Deleted _ ->
          drifted(
              current.with(known, known.drifted(known.syncToken())),
              Parked.Because.GONE,
              new Fault.DeletedInQuickBooks());
      case How.Merged(var survivor, var name) ->
          drifted(
              current.with(known, survivor),
              Parked.Because.EDITED,
              new Fault.MergedInQuickBooks(name));
    };
  }

  /** As it should be: so what it had drifted to is undone. */
  private static Consequence asWritten(SyncRecord current, Counterpart known, String syncToken) {
    var now = known.at(syncToken);
    return switch (current.state()) {
      case Parked(Parked.Because because)
          when because != Parked.Because.REFUSED && isWhyItIsParked(known, current) ->
          new Consequence(
              current
                  .with(known, now.showing(current.contentHash()))
                  .in(new State.Synced())
                  .on(OnDesk.NO),
              new Consequence.Desk.Heal());
      case Parked _,
          State.Synced _,
          State.Due _,
          State.Waiting _,
          State.Skipped _,
          State.NotSynced _,
          State.LeftOutWith _,
          State.Deleted _ ->
          Consequence.none(current.with(known, now));
    };
  }

  /** What is on the desk for its double only is there for nothing that this one shows. */
  private static boolean isWhyItIsParked(Counterpart known, SyncRecord current) {
    return known.isDrifted() || !current.isDoubled();
  }

  private static Consequence drifted(SyncRecord seen, Parked.Because because, Fault fault) {
    return switch (seen.state()) {
      case State.Synced _ -> park(seen, because, fault);
      case Parked(Parked.Because before) when before != Parked.Because.REFUSED ->
          park(seen, because, fault);
      case Parked _,
          State.Due _,
          State.Waiting _,
          State.Skipped _,
          State.NotSynced _,
          State.LeftOutWith _,
          State.Deleted _ ->
          Consequence.none(seen);
    };
  }

  private static Consequence park(SyncRecord seen, Parked.Because because, Fault fault) {
    return new Consequence(
        seen.in(new Parked(because)).on(OnDesk.YES), new Consequence.Desk.Drift(fault));
  }

  @Override
  public List<Attempt> attempts() {
    return List.of();
  }
}
