package io.syncdesk.functions.taxdomechanges;

import io.syncdesk.aws.Log;
import io.syncdesk.core.change.Change;
import io.syncdesk.core.company.MemberChange;
import io.syncdesk.core.company.Members;
import io.syncdesk.core.intake.AcceptChange;
import io.syncdesk.taxdome.Reading;
import java.util.Map;

/** Brings one message to where it belongs: records, members, or the dead letters. */
final class TakeIn {
  private final AcceptChange acceptChange;
  private final Members members;
  private final DeadLetters deadLetters;
  private final Log log;

  TakeIn(AcceptChange acceptChange, Members members, DeadLetters deadLetters, Log log) {
    this.acceptChange = acceptChange;
    this.members = members;
    this.deadLetters = deadLetters;
    this.log = log;
  }

  Settled settle(Message message) {
    return switch (message.reading()) {
      case Reading.OfEntity(var change) -> accept(message, change);
      case Reading.OfMember(var change) -> accept(message, change);
      case Reading.Malformed malformed -> bury(message, malformed);
    };
  }

  private Settled accept(Message message, Change change) {
    var accepted = acceptChange.accept(change);
    log.happened("change")
        .with("change", change.id())
        .with("entity", change.entity())
        .with("version", change.version().value())
        .with("became", accepted)
        .write();
    return switch (accepted) {
      case STORED -> new Settled.Stored(message, change.entity().company());
      case ALREADY_KNOWN -> known(message, change);
      case BUSY -> new Settled.ComesBack(message);
    };
  }

  /** A message that came back may be one that was stored when its lane could not be woken. */
  private static Settled known(Message message, Change change) {
    return switch (message.delivery()) {
      case FIRST -> new Settled.Done(message);
      case AGAIN -> new Settled.Stored(message, change.entity().company());
    };
  }

  private Settled accept(Message message, MemberChange change) {
    members.accept(change);
    log.happened("member-change")
        .with("company", change.company())
        .with("member", change.memberId())
        .with("version", change.version().value())
        .write();
    return new Settled.Done(message);
  }

  private Settled bury(Message message, Reading.Malformed malformed) {
    deadLetters.send(
        message.body(), Map.of("reason", malformed.reason(), "field", malformed.field()));
    log.happened("malformed-change")
        .with("message", message.id())
        .with("field", malformed.field())
        .with("reason", malformed.reason())
        .write();
    return new Settled.Done(message);
  }
}
