package io.syncdesk.stack.server;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;
import io.syncdesk.stack.template.Queue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The template's queues in ElasticMQ's own words, which are fewer than SQS's. */
final class QueueDefinitions {
  private QueueDefinitions() {}

  static Config of(List<Queue> queues) {
    var definitions = new HashMap<String, Object>();
    queues.forEach(queue -> definitions.put(queue.name(), definition(queue)));
    return ConfigFactory.empty().withValue("queues", ConfigValueFactory.fromMap(definitions));
  }

  private static Map<String, Object> definition(Queue queue) {
    var definition = new HashMap<String, Object>();
    queue
        .attributes()
        .forEach((name, value) -> {
          switch (name) {
            case "VisibilityTimeout" -> definition.put("defaultVisibilityTimeout", seconds(value));
            case "DelaySeconds" -> definition.put("delay", seconds(value));
            case "ReceiveMessageWaitTimeSeconds" ->
                definition.put("receiveMessageWait", seconds(value));
            case "FifoQueue" -> definition.put("fifo", value);
            case "ContentBasedDeduplication" -> definition.put("contentBasedDeduplication", value);
            default -> {
              // Retention and throughput: it keeps messages for ever and has no quotas.
            }
          }
        });
    queue
        .redrive()
        .ifPresent(redrive ->
            definition.put(
                "deadLettersQueue",
                Map.of("name", redrive.deadLetters(), "maxReceiveCount", redrive.receivesMax())));
    return definition;
  }

  private static String seconds(String number) {
    return number + " seconds";
  }
}
