package io.syncdesk.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.company.Companies;
import io.syncdesk.simulator.company.Company;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.oauth.ConnectionState;
import io.syncdesk.simulator.oauth.Connections;
import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.util.Optional;
import java.util.Set;

/** The companies, and how each stands to the app. */
public record ConnectionControls(Companies companies, Connections connections) implements Controls {
  private static final String CONNECTION = "/simulator/connection/";

  @Override
  public Optional<Answer> answer(Call call) {
    if (call.isPost() && call.path().startsWith(CONNECTION)) {
      return Optional.of(connection(call, call.path().substring(CONNECTION.length())));
    }
    return call.isGet() && call.path().equals("/simulator/companies")
        ? Optional.of(Answer.json(200, all()))
        : Optional.empty();
  }

  private Answer connection(Call call, String realm) {
    var company = companies.find(realm);
    if (company.isEmpty()) {
      return Problem.notFound("company " + realm);
    }
    return call.body()
        .json()
        .map(body ->
            Problem.unknownField(body, Set.of("state")).orElseGet(() -> put(company.get(), body)))
        .orElseGet(Problem::noJson);
  }

  private Answer put(Company company, ObjectNode body) {
    return ConnectionState.named(Json.text(body, "state"))
        .map(state -> {
          connections.put(company.realm(), state);
          return Answer.json(200, describe(company));
        })
        .orElseGet(
            () -> Problem.badRequest("state", "connected, revoked, suspended or quota-reached"));
  }

  private JsonNode all() {
    var body = Json.object();
    var items = body.putArray("items");
    companies.all().forEach(company -> items.add(describe(company)));
    return body;
  }

  private JsonNode describe(Company company) {
    return Json.object()
        .put("realmId", company.realm())
        .put("name", Companies.name(company))
        .put("state", connections.state(company.realm()).wireName());
  }
}
