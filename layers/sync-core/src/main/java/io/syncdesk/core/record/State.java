package io.syncdesk.core.record;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.fault.Fault;
import java.time.Instant;
import java.util.Objects;

/** Where a record stands on its way into the books. */
public sealed interface State {

  /** Its next attempt may run from this instant on. */
  record Due(Instant notBefore, Try attempt) implements State {}

  /** The books show its newest version. */
  record Synced() implements State {}

  /** On somebody's desk, with a sync error that says why. */
  record Parked(Because because) implements State {
    public static final Parked REFUSED = new Parked(Because.REFUSED);

    /** On the desk because of this fault. */
    public static Parked because(Fault fault) {
      return switch (fault) {
        case Fault.EditedInQuickBooks _, Fault.MergedInQuickBooks _, Fault.DoubledInQuickBooks _ ->
            new Parked(Because.EDITED);
        case Fault.VoidedInQuickBooks _, Fault.DeletedInQuickBooks _, Fault.ReferenceInactive _ ->
            new Parked(Because.GONE);
        case Fault.CuredByLooking _, Fault.CuredByPerson _, Fault.CuredByUs _ -> REFUSED;
      };
    }

    /** What brought it there. */
    public enum Because {
      /** Both attempts were in vain; the books may show an earlier version. */
      REFUSED,
      /** Somebody changed in QuickBooks what shows it, or it is there twice. */
      EDITED,
      /** What shows it is deleted, voided or inactive: nothing can refer to it. */
      GONE
    }
  }

  /**
   * A person decided to leave it, as what had brought it to the desk left it: silent until somebody
   * brings it back.
   */
  record Skipped(Parked.Because because) implements State {
    public Skipped {
      // Items from before there was a reason: nothing was written for them, and nothing may be.
      because = Objects.requireNonNullElse(because, Parked.Because.GONE);
    }

    public static Skipped after(State state) {
      return new Skipped(state instanceof Parked(var because) ? because : Parked.Because.REFUSED);
    }
  }

  /** Gone from TaxDome, and from the books where they showed it. */
  record Deleted() implements State {}

  /** Not an error and not due: something has to happen elsewhere before it is looked at again. */
  sealed interface Resting extends State {

    /** What that is. */
    Awaited awaited();

    /** The attempt it rests before; resting does not earn it a new first one (C1). */
    Try next();
  }

  /** It goes by itself once this other entity is in the books (B1). */
  record Waiting(EntityRef on, Try next) implements Resting {
    @Override
    public Awaited awaited() {
      return new Awaited.Entity(on);
    }
  }

  /** Deliberately not in the books. */
  record NotSynced(LeftOutBecause because, Try next) implements Resting {
    @Override
    public Awaited awaited() {
      return new Awaited.Choice(because);
    }
  }

  /** Not in the books because what it depends on is deliberately not there either. */
  record LeftOutWith(EntityRef dependency, Try next) implements Resting {
    @Override
    public Awaited awaited() {
      return new Awaited.Entity(dependency);
    }
  }
}
