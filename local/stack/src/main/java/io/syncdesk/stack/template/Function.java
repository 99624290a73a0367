package io.syncdesk.stack.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A Lambda function as the template describes it: which class, how long it may take, what starts
 * it.
 */
public record Function(
    String name,
    String handler,
    Duration timeout,
    int memoryMegabytes,
    Map<String, String> environment,
    List<Trigger> triggers) {
  public Function {
    environment = Map.copyOf(environment);
    triggers = List.copyOf(triggers);
  }
}
