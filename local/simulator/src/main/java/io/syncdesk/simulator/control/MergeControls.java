package io.syncdesk.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.books.Draft;
import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Merging;
import io.syncdesk.simulator.books.Merging.Merged;
import io.syncdesk.simulator.books.Moment;
import io.syncdesk.simulator.company.Companies;
import io.syncdesk.simulator.company.Company;
import io.syncdesk.simulator.company.ReplayPolicy;
import io.syncdesk.simulator.company.Request;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.util.Optional;
import java.util.Set;

/** Merging two names into one: a bookkeeper can, but there is no API for it. */
public record MergeControls(Companies companies) implements Controls {
  private static final Set<String> FIELDS = Set.of("realmId", "entity", "losingId", "survivingId");
  private static final Request UNNAMED = new Request("", "");

  @Override
  public Optional<Answer> answer(Call call) {
    return call.isPost() && call.path().equals("/simulator/merge")
        ? Optional.of(merge(call))
        : Optional.empty();
  }

  private Answer merge(Call call) {
    return call.body()
        .json()
        .map(body -> Problem.unknownField(body, FIELDS).orElseGet(() -> merge(body, call)))
        .orElseGet(Problem::noJson);
  }

  private Answer merge(ObjectNode body, Call call) {
    return companies
        .find(Json.text(body, "realmId"))
        .map(company -> merge(company, body, call))
        .orElseGet(() -> Problem.badRequest("realmId", "no such company"));
  }

  private static Answer merge(Company company, ObjectNode body, Call call) {
    return Kind.named(Json.text(body, "entity"))
        .map(kind ->
            company.write(
                UNNAMED,
                ReplayPolicy.usual(),
                call.at(),
                draft -> merge(draft, kind, body, new Moment(call.at()))))
        .orElseGet(() -> Problem.badRequest("entity", "no such entity"));
  }

  private static Answer merge(Draft draft, Kind kind, ObjectNode body, Moment moment) {
    var merged =
        new Merging(draft, moment)
            .merge(kind, Json.text(body, "losingId"), Json.text(body, "survivingId"));
    return switch (merged) {
      case Merged.Done(var _, var survivor) ->
          Answer.json(200, Json.object().set(kind.wireName(), survivor));
      case Merged.Refused(var about, var why) -> Problem.badRequest(field(about), why);
    };
  }

  private static String field(Merging.About about) {
    return switch (about) {
      case KIND -> "entity";
      case LOSER -> "losingId";
      case SURVIVOR -> "survivingId";
    };
  }
}
