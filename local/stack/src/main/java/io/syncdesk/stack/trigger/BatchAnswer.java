package io.syncdesk.stack.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.syncdesk.stack.lambda.Outcome;
import io.syncdesk.stack.template.Trigger.Answer;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Which messages of a batch must come back, by Lambda's rules for partial batch responses. */
final class BatchAnswer {
  private static final JsonMapper JSON = new JsonMapper();

  private BatchAnswer() {}

  static Set<String> comingBack(Outcome outcome, Answer kind, Set<String> batch) {
    return switch (outcome) {
      case Outcome.Failed() -> batch;
      case Outcome.Answered(var json) ->
          switch (kind) {
            case IGNORED -> Set.of();
            case NAMES_FAILED_ITEMS -> named(json, batch);
          };
    };
  }

  /**
   * An answer that cannot be read, or names a message that was not in the batch, fails all of it.
   */
  private static Set<String> named(String json, Set<String> batch) {
    try {
      var named = new HashSet<String>();
      for (JsonNode failure : JSON.readTree(json).path("batchItemFailures")) {
        named.add(failure.path("itemIdentifier").asText());
      }
      return batch.containsAll(named) ? Set.copyOf(named) : batch;
    } catch (IOException unreadable) {
      return batch;
    }
  }
}
