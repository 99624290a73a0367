package io.syncdesk.aws;

import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** A dead-letter queue that we send to ourselves: the message as it was, and what is wrong. */
public final class SqsDeadLetters {
  private final SqsClient sqs;
  private final String queueUrl;

  public SqsDeadLetters(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  public void send(String body, Map<String, String> attributes) {
    var told =
        attributes.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> text(it.getValue())));
    sqs.sendMessage(it -> it.queueUrl(queueUrl).messageBody(body).messageAttributes(told));
  }

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }
}
