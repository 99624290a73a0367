package io.syncdesk.simulator.control;

import io.syncdesk.simulator.books.PacificTime;
import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.time.Instant;
import java.util.Optional;

/** What was asked of QuickBooks so far. */
public record RequestControls(RequestLog log) implements Controls {
  @Override
  public Optional<Answer> answer(Call call) {
    return call.isGet() && call.path().equals("/simulator/requests")
        ? Optional.of(requests(call))
        : Optional.empty();
  }

  private Answer requests(Call call) {
    var since = call.parameter("since");
    var from = since.isEmpty() ? Optional.of(Instant.MIN) : PacificTime.parse(since);
    return from.map(instant -> Answer.json(200, log.toJson(call.parameter("realmId"), instant)))
        .orElseGet(() -> Problem.badRequest("since", "an ISO-8601 instant"));
  }
}
