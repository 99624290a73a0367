package io.syncdesk.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.simulator.books.PacificTime;
import io.syncdesk.simulator.company.Companies;
import io.syncdesk.simulator.company.Company;
import io.syncdesk.simulator.control.FaultRequest.Reading;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.oauth.ConnectionState;
import io.syncdesk.simulator.oauth.Connections;
import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.time.Instant;
import java.util.Optional;

/** Everything under /simulator: switches for tests, and the page a bookkeeper works on. */
public final class ControlApi {
  private static final String CONNECTION = "/simulator/connection/";

  private final Companies companies;
  private final Connections connections;
  private final Faults faults;
  private final RequestLog log;

  public ControlApi(Companies companies, Connections connections, Faults faults, RequestLog log) {
    this.companies = companies;
    this.connections = connections;
    this.faults = faults;
    this.log = log;
  }

  public Answer answer(Call call) {
    if (call.isPost() && call.path().startsWith(CONNECTION)) {
      return connection(call, call.path().substring(CONNECTION.length()));
    }
    return switch (call.method() + " " + call.path()) {
      case "POST /simulator/faults" -> inject(call);
      case "DELETE /simulator/faults" -> clear();
      case "GET /simulator/faults" -> Answer.json(200, faultsInStore());
      case "GET /simulator/requests" -> requests(call);
      case "GET /simulator/companies" -> Answer.json(200, companies());
      default -> call.isGet() ? Page.file(call.path()) : Problem.notFound(call.path());
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
                yield Answer.json(200, faultsInStore());
              }
              case Reading.NotUnderstood(var field, var detail) ->
                  Problem.badRequest(field, detail);
            })
        .orElseGet(() -> Problem.badRequest("", "The body is not a JSON object"));
  }

  private Answer clear() {
    faults.clear();
    return new Answer(204, "text/plain", "");
  }

  private JsonNode faultsInStore() {
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

  private Answer connection(Call call, String realm) {
    var company = companies.find(realm);
    if (company.isEmpty()) {
      return Problem.notFound("company " + realm);
    }
    return call.body()
        .json()
        .flatMap(body -> ConnectionState.named(Json.text(body, "state")))
        .map(state -> put(company.get(), state))
        .orElseGet(
            () -> Problem.badRequest("state", "connected, revoked, suspended or quota-reached"));
  }

  private Answer put(Company company, ConnectionState state) {
    connections.put(company.realm(), state);
    return Answer.json(200, describe(company));
  }

  private Answer requests(Call call) {
    var since = call.parameter("since");
    var from = since.isEmpty() ? Optional.of(Instant.MIN) : PacificTime.parse(since);
    return from.map(instant -> Answer.json(200, log.toJson(call.parameter("realmId"), instant)))
        .orElseGet(() -> Problem.badRequest("since", "an ISO-8601 instant"));
  }

  private JsonNode companies() {
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
