package io.syncdesk.stack.trigger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * How received messages are split: into batches of a size, and by message group where order counts.
 */
final class Batches {
  private Batches() {}

  static List<List<Message>> of(List<Message> messages, int sizeMax) {
    return messages.stream().gather(Gatherers.windowFixed(sizeMax)).toList();
  }

  static List<List<Message>> byGroup(List<Message> messages) {
    var groups =
        messages.stream()
            .collect(
                Collectors.groupingBy(
                    message ->
                        message
                            .attributes()
                            .getOrDefault(MessageSystemAttributeName.MESSAGE_GROUP_ID, ""),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return List.copyOf(groups.values());
  }
}
