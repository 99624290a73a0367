package io.syncdesk.simulator.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;

/** How things stand between QuickBooks and the app's endpoint, as the control API tells it. */
final class Report {
  private Report() {}

  static ObjectNode of(Subscription subscription, Outbox outbox, Tally.Sum sum) {
    var report =
        Json.object().put("mode", outbox.mode().wireName()).put("endpoint", endpoint(subscription));
    report
        .putObject("counts")
        .put("sent", sum.sent())
        .put("failed", sum.failed())
        .put("waiting", outbox.waiting())
        .put("lost", sum.lost());
    outbox.retryAt().ifPresent(at -> report.put("retryAt", at.toString()));
    var attempts = report.putArray("attempts");
    sum.attempts().forEach(attempt -> attempts.add(attempt.toJson()));
    return report;
  }

  private static String endpoint(Subscription subscription) {
    return switch (subscription) {
      case Subscription.None none -> "";
      case Subscription.To(var endpoint, var verifierToken) -> endpoint.toString();
    };
  }
}
