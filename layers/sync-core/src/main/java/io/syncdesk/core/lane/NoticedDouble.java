package io.syncdesk.core.lane;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Sighting;
import io.syncdesk.core.books.Sighting.How;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.State.Parked.Because;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Try;
import java.util.stream.Stream;

/**
 * A document bears our mark, and its record is shown by another one or by none. Where the record
 * has none it is the one, written by us and landed after we gave it up. Else there is one too many,
 * and which of them goes is for a person to say: a mark is copied with the document that bears it.
 */
record NoticedDouble(Sighting sighting, SyncRecord current, Rules rules) {
  private static final ContentHash UNKNOWN = new ContentHash("found in QuickBooks");

  Consequence consequence() {
    return switch (sighting.how()) {
      case How.Unlinked(var syncToken) -> unlinked(syncToken);
      case How.Deleted _, How.Voided _ -> gone();
      case How.AsWritten _, How.Edited _, How.Inactive _, How.Merged _ -> Consequence.none(current);
    };
  }

  private BookRef ref() {
    return new BookRef(sighting.kind(), sighting.bookId());
  }

  private Consequence unlinked(String syncToken) {
    var known = current.doubleAt(ref());
    var seen =
        known
            .map(it -> it.at(syncToken))
            .orElseGet(
                () -> new Counterpart(sighting.kind(), sighting.bookId(), syncToken, UNKNOWN));
    if (known.isPresent()) {
      return Consequence.none(current.withDouble(seen));
    }
    return lacksItsOwn() ? Consequence.none(adopting(seen)) : oneMore(current.withDouble(seen));
  }

  private Consequence oneMore(SyncRecord noted) {
    return switch (noted.state()) {
      case State.Parked(var because) when because == Because.GONE -> heir(noted);
      case State.Parked _ when isOnDeskForIt() -> Consequence.doubled(noted);
      case State.Parked _,
          State.Due _,
          State.Resting _,
          State.Synced _,
          State.Skipped _,
          State.Deleted _ ->
          Consequence.none(noted);
    };
  }

  /** What a bookkeeper deleted or voided is there after all. */
  private Consequence heir(SyncRecord noted) {
    return noted.counterparts().stream()
        .filter(Counterpart::isDrifted)
        .flatMap(it -> noted.withHeirOf(it).stream())
        .findFirst()
        .map(it -> healed(it, rules))
        .orElseGet(() -> Consequence.none(noted));
  }

  /** What was taken out of the books, or never was to be in them, lacks nothing. */
  private boolean lacksItsOwn() {
    var hasOne = current.counterparts().stream().anyMatch(it -> it.kind() == sighting.kind());
    return !hasOne
        && switch (current.state()) {
          case State.Due _, State.Waiting _, State.LeftOutWith _, State.Parked _, State.Skipped _ ->
              true;
          case State.Synced _, State.NotSynced _, State.Deleted _ -> false;
        };
  }

  /** The next try writes to it instead of making another. */
  private SyncRecord adopting(Counterpart found) {
    var adopted =
        current.with(Stream.concat(current.counterparts().stream(), Stream.of(found)).toList());
    return current.state() instanceof State.Resting resting
        ? adopted.in(new State.Due(rules.clock().instant(), resting.next()))
        : adopted;
  }

  private Consequence gone() {
    var left = current.withoutDouble(ref());
    if (left.equals(current) || !isOnDeskForIt()) {
      return Consequence.none(left);
    }
    return left.isDoubled() ? Consequence.doubled(left) : healed(left, rules);
  }

  private boolean isOnDeskForIt() {
    return current.state() instanceof State.Parked(var because)
        && because == Because.EDITED
        && current.counterparts().stream().noneMatch(Counterpart::isDrifted);
  }

  /** It leaves the desk, and is looked at once more: what is left may show an older version. */
  static Consequence healed(SyncRecord left, Rules rules) {
    return left.state() instanceof State.Parked(var because) && because != Because.REFUSED
        ? new Consequence(
            left.in(new State.Due(rules.clock().instant(), new Try.First())).on(OnDesk.NO),
            new Consequence.Desk.Heal())
        : Consequence.none(left);
  }
}
