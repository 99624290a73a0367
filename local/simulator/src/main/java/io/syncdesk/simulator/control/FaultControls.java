package io.syncdesk.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.simulator.control.FaultRequest.Reading;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.util.Optional;

/** What is to go wrong, put in store and cleared. */
public record FaultControls(Faults faults) implements Controls {
  @Override
  public Optional<Answer> answer(Call call) {
    return switch (call.method() + " " + call.path()) {
      case "POST /simulator/faults" -> Optional.of(inject(call));
      case "DELETE /simulator/faults" -> Optional.of(clear());
      case "GET /simulator/faults" -> Optional.of(Answer.json(200, inStore()));
      default -> Optional.empty();
    };
  }

  private Answer inject(Call call) {
    return call.body()
        .json()
        .map(FaultRequest::read)
        .map(reading ->
            switch (reading) {
              case Reading.Understood(var injection) -> {
                faults.add(injection);
                yield Answer.json(200, inStore());
              }
              case Reading.NotUnderstood(var field, var detail) ->
                  Problem.badRequest(field, detail);
            })
        .orElseGet(Problem::noJson);
  }

  private Answer clear() {
    faults.clear();
    return new Answer(204, "text/plain", "");
  }

  private JsonNode inStore() {
    var body = Json.object();
    var items = body.putArray("items");
    for (Injection injection : faults.all()) {
      items
          .addObject()
          .put("fault", FaultRequest.name(injection.mishap()))
          .put("realmId", injection.realm())
          .put("method", injection.method())
          .put("path", injection.path().pattern())
          .put("count", injection.count());
    }
    return body;
  }
}
