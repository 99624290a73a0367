package io.syncdesk.stack.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A queue as the template describes it, ready to be created. */
public record Queue(Part properties) {
  /** What SQS takes as an attribute under the very name that CloudFormation uses. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "FifoQueue",
          "ContentBasedDeduplication",
          "DeduplicationScope",
          "FifoThroughputLimit",
          "VisibilityTimeout",
          "MessageRetentionPeriod",
          "DelaySeconds",
          "ReceiveMessageWaitTimeSeconds");

  public Queue {
    properties.child("RedrivePolicy").knowing(Set.of("deadLetterTargetArn", "maxReceiveCount"));
    properties.knowing(ATTRIBUTES, "QueueName", "RedrivePolicy", "SqsManagedSseEnabled", "Tags");
  }

  public String name() {
    return properties.child("QueueName").text();
  }

  public boolean isFifo() {
    return attributes().getOrDefault("FifoQueue", "false").equals("true");
  }

  /** Without the redrive, which can only be set once the dead-letter queue is there. */
  public Map<String, String> attributes() {
    var attributes = new LinkedHashMap<String, String>();
    properties
        .entries()
        .forEach((name, value) -> {
          if (ATTRIBUTES.contains(name)) {
            attributes.put(name, value.text());
          }
        });
    return attributes;
  }

  /** Empty when nothing is ever put aside from this queue. */
  public Map<String, String> redrive() {
    var policy = properties.child("RedrivePolicy");
    if (!policy.isPresent()) {
      return Map.of();
    }
    var text =
        """
        {"deadLetterTargetArn":"%s","maxReceiveCount":%d}\
        """
            .formatted(
                policy.child("deadLetterTargetArn").text(), policy.number("maxReceiveCount", 10));
    return Map.of("RedrivePolicy", text);
  }
}
