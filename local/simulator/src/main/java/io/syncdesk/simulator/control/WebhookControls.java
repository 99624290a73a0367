package io.syncdesk.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.webhook.Mode;
import io.syncdesk.simulator.webhook.Webhooks;
import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.util.Optional;
import java.util.Set;

/** How events reach the app, and how the latest of them fared. */
public record WebhookControls(Webhooks webhooks) implements Controls {
  @Override
  public Optional<Answer> answer(Call call) {
    return switch (call.method() + " " + call.path()) {
      case "POST /simulator/webhooks" -> Optional.of(change(call));
      case "GET /simulator/webhooks" -> Optional.of(report());
      default -> Optional.empty();
    };
  }

  private Answer change(Call call) {
    return call.body()
        .json()
        .map(body -> Problem.unknownField(body, Set.of("mode")).orElseGet(() -> put(body)))
        .orElseGet(Problem::noJson);
  }

  private Answer put(ObjectNode body) {
    return Mode.named(Json.text(body, "mode"))
        .map(mode -> {
          webhooks.put(mode);
          return report();
        })
        .orElseGet(() -> Problem.badRequest("mode", "deliver, drop, hold, duplicate or shuffle"));
  }

  private Answer report() {
    return Answer.json(200, webhooks.report());
  }
}
