package io.syncdesk.functions.taxdomechanges;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.syncdesk.taxdome.ReadChange;
import io.syncdesk.taxdome.Reading;

/** One message of the queue, and what it says. */
record Message(String id, String body, Delivery delivery, Reading reading) {

  /** Whether the queue gave it to us before. */
  enum Delivery {
    FIRST,
    AGAIN
  }

  static Message of(SQSEvent.SQSMessage message) {
    var received = message.getAttributes().getOrDefault("ApproximateReceiveCount", "1");
    return new Message(
        message.getMessageId(),
        message.getBody(),
        received.equals("1") ? Delivery.FIRST : Delivery.AGAIN,
        ReadChange.from(message.getBody()));
  }

  /** Its name in the log: the change it carries, where that could be read. */
  String about() {
    return switch (reading) {
      case Reading.OfEntity(var change) -> change.id();
      case Reading.OfMember(var change) -> change.company() + "/member#" + change.memberId();
      case Reading.Malformed _ -> id;
    };
  }
}
