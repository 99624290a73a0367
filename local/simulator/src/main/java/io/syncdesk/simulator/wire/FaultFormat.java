package io.syncdesk.simulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.books.PacificTime;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.Fault;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.time.Instant;

/** The three shapes in which QuickBooks says no. */
public final class FaultFormat {
  private FaultFormat() {}

  /** The usual shape, from the accounting service itself. */
  public static Answer usual(Fault fault, Instant now) {
    var body = Json.object();
    body.set("Fault", node(fault));
    return Answer.json(fault.status(), body.put("time", PacificTime.millis(now)));
  }

  public static ObjectNode node(Fault fault) {
    var node = Json.object();
    var errors = node.putArray("Error");
    fault.complaints().forEach(complaint -> errors.add(error(complaint)));
    return node.put("type", fault.type().wireName());
  }

  private static ObjectNode error(Complaint complaint) {
    var error =
        Json.object()
            .put("Message", complaint.message())
            .put("Detail", complaint.detail())
            .put("code", complaint.code());
    return complaint.element().isEmpty() ? error : error.put("element", complaint.element());
  }

  /** The gateway in front of it writes lower case, a number for the time, and what it has not. */
  public static Answer gateway(Fault fault, Instant now) {
    var body = Json.object().putNull("warnings").putNull("intuitObject");
    var node = body.putObject("fault");
    var errors = node.putArray("error");
    for (Complaint complaint : fault.complaints()) {
      errors
          .addObject()
          .put("message", complaint.message())
          .put("detail", complaint.detail())
          .put("code", complaint.code())
          .putNull("element");
    }
    node.put("type", fault.type().wireName());
    body.putNull("report").putNull("queryResponse");
    body.putArray("batchItemResponse");
    return Answer.json(fault.status(), body.put("time", now.toEpochMilli()));
  }

  /** Throttles come as XML at times, whatever the caller accepts. */
  public static Answer xml(Fault fault, Instant now) {
    var errors = new StringBuilder();
    for (Complaint complaint : fault.complaints()) {
      errors
          .append("<Error code=\"%s\"><Message>".formatted(complaint.code()))
          .append("%s</Message><Detail>".formatted(Markup.escape(complaint.message())))
          .append("%s</Detail></Error>".formatted(Markup.escape(complaint.detail())));
    }
    var body =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <IntuitResponse time="%s" xmlns="http://schema.intuit.com/finance/v3">\
        <Fault type="%s">%s</Fault></IntuitResponse>
        """
            .formatted(PacificTime.millis(now), fault.type().wireName(), errors);
    return new Answer(fault.status(), "application/xml;charset=UTF-8", body);
  }
}
