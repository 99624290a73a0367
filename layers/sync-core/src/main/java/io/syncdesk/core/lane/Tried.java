package io.syncdesk.core.lane;

import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.RequestId;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.Amendment;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Try;
import java.time.Instant;
import java.util.List;

/** One version of a record was tried, and this came of it. */
record Tried(
    EntityRef entity, Version version, State.Due due, Instant startedAt, Result result, Trace trace)
    implements Finding {

  /** How a try ended. */
  sealed interface Result {
    /** QuickBooks answered this write. */
    record Answered(RequestId requestId, Write write, Outcome outcome) implements Result {}

    /** It was clear beforehand that it would be refused. */
    record NotSent(Fault fault) implements Result {}

    /** The books show it already. */
    record Found(List<Counterpart> counterparts) implements Result {}
  }

  static Tried of(SyncRecord record, Instant startedAt, Result result) {
    return new Tried(
        record.entity(),
        record.version(),
        (State.Due) record.state(),
        startedAt,
        result,
        Trace.NONE);
  }

  @Override
  public Consequence on(SyncRecord current, Rules rules) {
    return switch (result) {
      case Result.Answered(var id, var write, Outcome.Applied(var counterpart)) ->
          applied(current, write, counterpart);
      case Result.Answered(var id, var write, Outcome.Refused(var fault)) ->
          refused(current, fault, rules);
      case Result.Answered(var id, var write, Outcome.Undecided _) -> Consequence.none(current);
      case Result.NotSent(var fault) -> refused(current, fault, rules);
      case Result.Found(var counterparts) ->
          isStillWanted(current) ? atRest(current.with(counterparts)) : Consequence.none(current);
    };
  }

  /** A newer version, or what a person decided, took the matter out of this try's hands. */
  private boolean isStillWanted(SyncRecord current) {
    return current.version().equals(version) && current.state().equals(due);
  }

  /**
   * What is in QuickBooks is remembered in any case; the state moves only if it is still wanted.
   * All that one version needs is one attempt: what has to be written after this is still the same
   * try.
   */
  private Consequence applied(SyncRecord current, Write write, Counterpart counterpart) {
    var shown = current.shownBy(write, counterpart);
    if (!isStillWanted(current)) {
      return Consequence.none(shown);
    }
    return switch (write.then()) {
      case DONE -> atRest(shown);
      case MORE -> Consequence.none(shown.in(new State.Due(startedAt, due.attempt())));
    };
  }

  private Consequence atRest(SyncRecord shown) {
    var state =
        switch (shown.content()) {
          case Content.Deleted _ -> new State.Deleted();
          case Content.Present _, Content.Voided _ ->
              shown.counterparts().isEmpty()
                  ? new State.Due(startedAt, new Try.First())
                  : new State.Synced();
        };
    var settled = isCreated(shown) ? shown.amendedBy(new Amendment.None()) : shown;
    return switch (shown.onDesk()) {
      case NO -> new Consequence(settled.in(state), new Consequence.Desk.Untouched());
      case YES -> new Consequence(settled.in(state).on(OnDesk.NO), new Consequence.Desk.Clear());
    };
  }

  /** The customer that a person asked for is there. */
  private static boolean isCreated(SyncRecord shown) {
    return shown.amendment() instanceof Amendment.NewCustomer && !shown.counterparts().isEmpty();
  }

  private Consequence refused(SyncRecord current, Fault fault, Rules rules) {
    if (!isStillWanted(current)) {
      return Consequence.none(owingALook(current, fault));
    }
    if (hasAnotherNumber(current, fault)) {
      return Consequence.none(current.in(new State.Due(due.notBefore(), new Try.Second(fault))));
    }
    return rules
        .retryPolicy()
        .next(due.attempt(), fault, rules.clock().instant())
        .map(due -> Consequence.none(current.in(due)))
        .orElseGet(() ->
            new Consequence(
                current
                    .amendedBy(current.amendment().afresh())
                    .in(State.Parked.because(fault))
                    .on(OnDesk.YES),
                new Consequence.Desk.Park(fault, trace)));
  }

  /**
   * Somebody was faster at a number that it was given: the second attempt goes on with the next one
   * and stays the same attempt, written down in the same place.
   */
  private boolean hasAnotherNumber(SyncRecord current, Fault fault) {
    return due.attempt() instanceof Try.Second(var before)
        && fault instanceof Fault.NumberTaken(var number, var _)
        && current.amendment() instanceof Amendment.GivenNumber given
        && given.number().equals(number)
        && !given.isLast()
        && !(before instanceof Fault.NumberTaken(var earlier, var _) && earlier.equals(number));
  }

  /** A newer version came while this one was on its way: it looks first for what became of it. */
  private static SyncRecord owingALook(SyncRecord current, Fault fault) {
    return fault instanceof Fault.CuredByLooking
            && current.state() instanceof State.Due(var notBefore, Try.First _)
        ? current.in(new State.Due(notBefore, new Try.Second(fault)))
        : current;
  }

  @Override
  public List<Attempt> attempts() {
    return switch (result) {
      case Result.Answered(var id, var write, Outcome.Applied _) ->
          List.of(written(request(id, write), new Attempt.Result.Applied()));
      case Result.Answered(var id, var write, Outcome.Refused(var fault)) ->
          List.of(written(request(id, write), new Attempt.Result.Refused(fault)));
      case Result.Answered(var id, var write, Outcome.Undecided _) -> List.of();
      case Result.NotSent(var fault) ->
          List.of(written(new Attempt.Sent.Nothing(), new Attempt.Result.Refused(fault)));
      case Result.Found _ ->
          List.of(written(new Attempt.Sent.Nothing(), new Attempt.Result.Applied()));
    };
  }

  private Attempt written(Attempt.Sent sent, Attempt.Result how) {
    return new Attempt(
        entity, version, due.attempt(), due.notBefore(), startedAt, sent, how, trace);
  }

  private static Attempt.Sent request(RequestId id, Write write) {
    var what = write.operation() + " " + write.kind().entity();
    return new Attempt.Sent.Request(id.value(), what, write.body());
  }
}
