package io.syncdesk.core.lane;

import io.syncdesk.core.books.Cue;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Fee;
import io.syncdesk.core.change.Snapshot;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.Subject;
import io.syncdesk.core.resolution.SyncError;
import java.util.Optional;

/** Puts sync errors on the desk and takes them off again. */
final class Clerk {
  private final Turn turn;

  Clerk(Turn turn) {
    this.turn = turn;
  }

  /** The change on the desk that a consequence asks for, if any. */
  Optional<Step.ErrorChange> put(Consequence consequence) {
    var record = consequence.after();
    return switch (consequence.desk()) {
      case Consequence.Desk.Untouched _ -> Optional.empty();
      case Consequence.Desk.Park(var fault, var trace) ->
          Optional.of(
              park(record, fault, trace, AwaitedCue.of(record, fault, turn.stores().records())));
      case Consequence.Desk.Drift(var fault) ->
          Optional.of(park(record, fault, Trace.NONE, Optional.empty()));
      case Consequence.Desk.Clear _ -> find(record.entity()).flatMap(this::clear);
      case Consequence.Desk.LeaveOut _ -> find(record.entity()).flatMap(this::leaveOut);
      case Consequence.Desk.Heal _ -> find(record.entity()).flatMap(this::heal);
    };
  }

  private Step.ErrorChange park(SyncRecord record, Fault fault, Trace trace, Optional<Cue> cue) {
    var subject = subject(record);
    return find(record.entity())
        .map(it ->
            new Step.ErrorChange(it, it.reopened(subject, fault, trace, turn.now()).awaiting(cue)))
        .orElseGet(() -> {
          var opened = SyncError.open(record.entity(), subject, fault, trace, turn.now());
          return new Step.ErrorChange(opened, opened.awaiting(cue));
        });
  }

  private Optional<Step.ErrorChange> clear(SyncError error) {
    return switch (error.status()) {
      case Status.Open _ -> Optional.of(resolved(error, new Status.Cure.ChangedInTaxDome()));
      case Status.Resolving(var decision) ->
          Optional.of(resolved(error, new Status.Cure.Decided(decision)));
      case Status.Retrying(var since) ->
          Optional.of(resolved(error, new Status.Cure.FixedInQuickBooks(since)));
      // A client that was skipped is tried again once it changes, and may be right then (S9).
      case Status.Skipped _ -> Optional.of(resolved(error, new Status.Cure.ChangedInTaxDome()));
      case Status.Resolved _ -> Optional.empty();
    };
  }

  private Optional<Step.ErrorChange> leaveOut(SyncError error) {
    return error.status() instanceof Status.Open
        ? Optional.of(resolved(error, new Status.Cure.LeftOut()))
        : clear(error);
  }

  private Optional<Step.ErrorChange> heal(SyncError error) {
    return switch (error.status()) {
      case Status.Open _, Status.Resolving _, Status.Retrying _ ->
          Optional.of(resolved(error, new Status.Cure.FixedInQuickBooks(turn.now())));
      case Status.Skipped _, Status.Resolved _ -> Optional.empty();
    };
  }

  private Step.ErrorChange resolved(SyncError error, Status.Cure cure) {
    return new Step.ErrorChange(error, error.in(new Status.Resolved(turn.now(), cure), turn.now()));
  }

  private Optional<SyncError> find(EntityRef entity) {
    return turn.stores().errors().find(turn.id(), ErrorId.of(entity));
  }

  private Subject subject(SyncRecord record) {
    return switch (record.wanted()) {
      case Content.Present(var snapshot) -> subject(record, snapshot);
      case Content.Voided(var invoice) -> subject(record, invoice);
      case Content.Deleted _ -> new Subject(record.entity().id(), "", "", null, null);
    };
  }

  private Subject subject(SyncRecord record, Snapshot snapshot) {
    var client = client(snapshot);
    var label = snapshot.label().isEmpty() ? record.entity().id() : snapshot.label();
    return new Subject(
        label,
        client.map(EntityRef::id).orElse(""),
        client.flatMap(turn.stores().records()::find).map(Clerk::name).orElse(""),
        snapshot.total().orElse(null),
        snapshot.date().orElse(null));
  }

  /** A fee belongs to whose payment it was kept of. */
  private Optional<EntityRef> client(Snapshot snapshot) {
    return snapshot instanceof Fee
        ? snapshot.dependsOn(turn.id()).stream()
            .findFirst()
            .flatMap(turn.stores().records()::find)
            .flatMap(it -> it.content().present().flatMap(payment -> payment.client(turn.id())))
        : snapshot.client(turn.id());
  }

  private static String name(SyncRecord account) {
    return account.content().present().map(Snapshot::label).orElse("");
  }
}
