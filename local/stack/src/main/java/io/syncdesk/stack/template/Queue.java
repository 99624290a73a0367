package io.syncdesk.stack.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

  /** Where a message goes that was received so often and never deleted. */
  public record Redrive(String deadLetters, int receivesMax) {}

  /** Empty when nothing is ever put aside from this queue. */
  public Optional<Redrive> redrive() {
    var policy = properties.child("RedrivePolicy");
    if (!policy.isPresent()) {
      return Optional.empty();
    }
    var arn = policy.child("deadLetterTargetArn").text();
    var deadLetters = arn.substring(arn.lastIndexOf(':') + 1);
    return Optional.of(new Redrive(deadLetters, policy.number("maxReceiveCount", 10)));
  }
}
