package io.syncdesk.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.rule.Objections;
import io.syncdesk.simulator.books.rule.Objections.Objection;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.util.Optional;
import java.util.Set;

/**
 * Refusals that no rule here produces: raised for one kind and one text, and withdrawn together.
 */
public record ObjectionControls(Objections objections) implements Controls {
  private static final Set<String> FIELDS =
      Set.of("entity", "text", "code", "message", "detail", "element");

  @Override
  public Optional<Answer> answer(Call call) {
    return switch (call.method() + " " + call.path()) {
      case "POST /simulator/objections" -> Optional.of(raise(call));
      case "DELETE /simulator/objections" -> Optional.of(withdraw());
      case "GET /simulator/objections" -> Optional.of(Answer.json(200, standing()));
      default -> Optional.empty();
    };
  }

  private Answer raise(Call call) {
    return call.body()
        .json()
        .map(body -> Problem.unknownField(body, FIELDS).orElseGet(() -> raise(body)))
        .orElseGet(Problem::noJson);
  }

  private Answer raise(ObjectNode body) {
    var kind = Kind.named(Json.text(body, "entity"));
    if (kind.isEmpty()) {
      return Problem.badRequest("entity", "no such entity");
    }
    for (var needed : Set.of("text", "code")) {
      if (Json.text(body, needed).isBlank()) {
        return Problem.badRequest(needed, "must say something");
      }
    }
    objections.raise(new Objection(kind.get(), Json.text(body, "text"), complaint(body)));
    return Answer.json(200, standing());
  }

  private static Complaint complaint(ObjectNode body) {
    return new Complaint(
        Json.text(body, "code"),
        Json.text(body, "message"),
        Json.text(body, "detail"),
        Json.text(body, "element"));
  }

  private Answer withdraw() {
    objections.withdrawAll();
    return new Answer(204, "text/plain", "");
  }

  private JsonNode standing() {
    var body = Json.object();
    var items = body.putArray("items");
    for (var objection : objections.standing()) {
      var complaint = objection.complaint();
      items
          .addObject()
          .put("entity", objection.kind().wireName())
          .put("text", objection.text())
          .put("code", complaint.code())
          .put("message", complaint.message())
          .put("detail", complaint.detail())
          .put("element", complaint.element());
    }
    return body;
  }
}
