package io.syncdesk.core.record;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.LeftOutBecause;
import java.time.Instant;
import java.util.Optional;

/** Where a record stands on its way into the books. */
public sealed interface State {

  /** Its next attempt may run from this instant on. */
  record Due(Instant notBefore, Try attempt) implements State {}

  /** It goes by itself once this other entity is in the books (B1). */
  record Waiting(EntityRef on) implements State {}

  /** The books show its newest version. */
  record Synced() implements State {}

  /** Tried in vain; its sync error is on somebody's desk. */
  record Parked() implements State {}

  /** A person decided to leave it: silent until somebody brings it back. */
  record Skipped() implements State {}

  /** Deliberately not in the books. */
  record NotSynced(LeftOutBecause because) implements State {}

  /** Not in the books because what it depends on is deliberately not there either. */
  record LeftOutWith(EntityRef dependency) implements State {}

  /** Gone from TaxDome, and from the books where they showed it. */
  record Deleted() implements State {}

  /** What would have to happen elsewhere before it is worth another look, if anything. */
  default Optional<Awaited> awaits() {
    return switch (this) {
      case Waiting(var on) -> Optional.of(new Awaited.Entity(on));
      case LeftOutWith(var on) -> Optional.of(new Awaited.Entity(on));
      case NotSynced(var because) -> Optional.of(new Awaited.Choice(because));
      case Due _, Synced _, Parked _, Skipped _, Deleted _ -> Optional.empty();
    };
  }
}
