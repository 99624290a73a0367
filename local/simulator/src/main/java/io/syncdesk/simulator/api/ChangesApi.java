package io.syncdesk.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.PacificTime;
import io.syncdesk.simulator.books.Presentation;
import io.syncdesk.simulator.books.Tombstone;
import io.syncdesk.simulator.books.View;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.Fault;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.FaultFormat;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Change data capture: everything changed or deleted since a moment, at most thirty days back. */
final class ChangesApi {
  private static final Duration LOOK_BACK_MAX = Duration.ofDays(30);
  private static final int OBJECTS_MAX = 1000;

  Answer answer(View books, Call call, Instant now) {
    var names =
        Arrays.stream(call.parameter("entities").split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    var since = PacificTime.parse(call.parameter("changedSince").replace(' ', '+'));
    return objection(names, since, now)
        .map(complaint -> FaultFormat.usual(Fault.validation(complaint), now))
        .orElseGet(() -> changes(books, names, since.orElseThrow(), now));
  }

  private static Optional<Complaint> objection(
      List<String> names, Optional<Instant> since, Instant now) {
    if (names.isEmpty()) {
      return Optional.of(
          FaultCode.REQUIRED_MISSING.at(
              "entities", "Required parameter entities is missing in the request"));
    }
    if (since.isEmpty()) {
      return Optional.of(
          FaultCode.INVALID_DATE.at("changedSince", "changedSince should be a date with time"));
    }
    if (since.get().isBefore(now.minus(LOOK_BACK_MAX))) {
      return Optional.of(
          FaultCode.DATE_OUT_OF_RANGE.at(
              "changedSince", "changedSince cannot be more than 30 days in the past"));
    }
    return names.stream()
        .filter(name -> Kind.named(name).isEmpty())
        .findFirst()
        .map(Refusals::unknownObject);
  }

  /** All kinds asked for share one limit; what does not fit is simply not there. */
  private static Answer changes(View books, List<String> names, Instant since, Instant now) {
    var responses = Json.array();
    var left = OBJECTS_MAX;
    for (String name : names) {
      var kind = Kind.named(name).orElseThrow();
      var changed = changed(books, kind, since).limit(left).toList();
      left -= changed.size();
      responses.add(response(kind, changed));
    }
    var cdc = Json.array();
    cdc.addObject().set("QueryResponse", responses);
    return Envelope.of("CDCResponse", cdc, now);
  }

  private static ObjectNode response(Kind kind, List<ObjectNode> changed) {
    var response = Json.object();
    if (!changed.isEmpty()) {
      response.putArray(kind.wireName()).addAll(changed);
      response
          .put("startPosition", 1)
          .put("maxResults", changed.size())
          .put("totalCount", changed.size());
    }
    return response;
  }

  private static Stream<ObjectNode> changed(View books, Kind kind, Instant since) {
    return Stream.concat(
        books
            .all(kind)
            .filter(body -> !updated(body).isBefore(since))
            .map(body -> Presentation.of(books, kind, body)),
        books
            .tombstones(kind)
            .filter(tombstone -> !tombstone.deletedAt().isBefore(since))
            .map(ChangesApi::shown));
  }

  private static Instant updated(ObjectNode body) {
    return PacificTime.parse(Json.text(body, "MetaData", "LastUpdatedTime")).orElse(Instant.EPOCH);
  }

  private static ObjectNode shown(Tombstone tombstone) {
    var shown =
        Json.object().put("domain", "QBO").put("status", "Deleted").put("Id", tombstone.key().id());
    shown.putObject("MetaData").put("LastUpdatedTime", PacificTime.seconds(tombstone.deletedAt()));
    return shown;
  }
}
