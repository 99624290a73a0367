package io.syncdesk.stack.server;

import io.syncdesk.stack.template.Queue;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Makes the template's queues, and again when some are already there. */
public final class Queues {
  private Queues() {}

  public static void create(List<Queue> queues, SqsClient sqs) {
    queues.forEach(queue ->
        sqs.createQueue(
            request -> request.queueName(queue.name()).attributesWithStrings(queue.attributes())));
    queues.stream()
        .filter(queue -> !queue.redrive().isEmpty())
        .forEach(queue -> set(queue.name(), queue.redrive(), sqs));
  }

  private static void set(String queueName, Map<String, String> attributes, SqsClient sqs) {
    var url = sqs.getQueueUrl(request -> request.queueName(queueName)).queueUrl();
    sqs.setQueueAttributes(request -> request.queueUrl(url).attributesWithStrings(attributes));
  }
}
