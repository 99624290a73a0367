package io.syncdesk.stack.trigger;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * One queue, as its poller uses it.
 *
 * <p>The cloud hides a message for the queue's whole visibility timeout, twelve minutes for a lane.
 * Here a message is hidden for a few seconds at a time for as long as somebody works on it, so that
 * a killed process holds nothing up.
 */
record Mailbox(SqsClient sqs, String url) {
  /** Not SQS's 20 seconds: ElasticMQ does not stop before its last long poll is answered. */
  private static final Duration LONG_POLL = Duration.ofSeconds(2);

  private static final int MESSAGES_PER_CALL_MAX = 10;
  static final Duration HIDDEN = Duration.ofSeconds(10);

  boolean isFifo() {
    return url.endsWith(".fifo");
  }

  boolean isEmpty() {
    var counts =
        sqs.getQueueAttributes(request ->
            request
                .queueUrl(url)
                .attributeNames(
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED,
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
    return counts.attributes().values().stream().allMatch("0"::equals);
  }

  List<Message> receive() {
    return receive(LONG_POLL);
  }

  List<Message> receive(Duration wait) {
    return sqs.receiveMessage(request ->
            request
                .queueUrl(url)
                .maxNumberOfMessages(MESSAGES_PER_CALL_MAX)
                .waitTimeSeconds(Math.toIntExact(wait.toSeconds()))
                .visibilityTimeout(Math.toIntExact(HIDDEN.toSeconds()))
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                .messageAttributeNames("All"))
        .messages();
  }

  void hide(Collection<Message> messages, Duration time) {
    for (var some : inCalls(messages)) {
      sqs.changeMessageVisibilityBatch(request ->
          request
              .queueUrl(url)
              .entries(
                  some.stream()
                      .map(message ->
                          ChangeMessageVisibilityBatchRequestEntry.builder()
                              .id(message.messageId())
                              .receiptHandle(message.receiptHandle())
                              .visibilityTimeout(Math.toIntExact(time.toSeconds()))
                              .build())
                      .toList()));
    }
  }

  void delete(Collection<Message> messages) {
    for (var some : inCalls(messages)) {
      sqs.deleteMessageBatch(request ->
          request
              .queueUrl(url)
              .entries(
                  some.stream()
                      .map(message ->
                          DeleteMessageBatchRequestEntry.builder()
                              .id(message.messageId())
                              .receiptHandle(message.receiptHandle())
                              .build())
                      .toList()));
    }
  }

  private static List<List<Message>> inCalls(Collection<Message> messages) {
    return Batches.of(List.copyOf(messages), MESSAGES_PER_CALL_MAX);
  }
}
