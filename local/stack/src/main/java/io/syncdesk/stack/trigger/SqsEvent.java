package io.syncdesk.stack.trigger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** The event with which Lambda hands a batch of messages to a function. */
final class SqsEvent {
  private static final JsonMapper JSON = new JsonMapper();

  private SqsEvent() {}

  static String of(List<Message> messages, String queueArn, String region) {
    var event = JsonNodeFactory.instance.objectNode();
    var records = event.putArray("Records");
    messages.forEach(message -> records.add(record(message, queueArn, region)));
    return event.toString();
  }

  private static ObjectNode record(Message message, String queueArn, String region) {
    var record = JsonNodeFactory.instance.objectNode();
    record.put("messageId", message.messageId());
    record.put("receiptHandle", message.receiptHandle());
    record.put("body", message.body());
    record.set("attributes", JSON.<ObjectNode>valueToTree(message.attributesAsStrings()));
    record.set("messageAttributes", attributes(message.messageAttributes()));
    record.put("md5OfBody", message.md5OfBody());
    record.put("eventSource", "aws:sqs");
    record.put("eventSourceARN", queueArn);
    record.put("awsRegion", region);
    return record;
  }

  private static ObjectNode attributes(Map<String, MessageAttributeValue> attributes) {
    var all = JsonNodeFactory.instance.objectNode();
    attributes.forEach((name, value) -> {
      var one = all.putObject(name);
      one.put("dataType", value.dataType());
      if (value.stringValue() != null) {
        one.put("stringValue", value.stringValue());
      }
      if (value.binaryValue() != null) {
        one.put("binaryValue", value.binaryValue().asByteArray());
      }
      one.putArray("stringListValues");
      one.putArray("binaryListValues");
    });
    return all;
  }
}
