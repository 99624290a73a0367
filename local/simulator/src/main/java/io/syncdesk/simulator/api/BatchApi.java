package io.syncdesk.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.api.QueryApi.Found;
import io.syncdesk.simulator.books.Draft;
import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Written;
import io.syncdesk.simulator.fault.Fault;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.wire.FaultFormat;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Up to thirty calls in one; each fails or passes alone, and answers come in any order. */
final class BatchApi {
  static final int ITEMS_MAX = 30;

  private final EntityApi entities;
  private final QueryApi queries;
  private final Random order;

  BatchApi(EntityApi entities, QueryApi queries, Random order) {
    this.entities = entities;
    this.queries = queries;
    this.order = order;
  }

  Answer answer(Draft draft, ObjectNode body, Instant now) {
    var items = Json.objects(body.path("BatchItemRequest"));
    if (items.size() > ITEMS_MAX) {
      var complaint =
          FaultCode.BATCH_TOO_LARGE.because(
              "A batch has at most %d items, this one has %d".formatted(ITEMS_MAX, items.size()));
      return FaultFormat.usual(Fault.validation(complaint), now);
    }
    List<ObjectNode> answers = new ArrayList<>();
    for (ObjectNode item : items) {
      var answer = Json.object();
      if (Json.present(item, "bId")) {
        answer.put("bId", Json.text(item, "bId"));
      }
      answers.add(answer.setAll(single(draft, item, now)));
    }
    Collections.shuffle(answers, order);
    return Envelope.of("BatchItemResponse", Json.array().addAll(answers), now);
  }

  private Map<String, JsonNode> single(Draft draft, ObjectNode item, Instant now) {
    if (Json.present(item, "Query")) {
      return switch (queries.answer(draft, Json.text(item, "Query"))) {
        case Found.Rows(var rows) -> Map.of("QueryResponse", rows);
        case Found.Refused(var fault) -> Map.of("Fault", FaultFormat.node(fault));
      };
    }
    var above = new Draft(draft);
    return switch (write(above, item, now)) {
      case Written.Done(var kind, var entity) -> {
        draft.absorb(above);
        yield Map.of(kind.wireName(), entity);
      }
      case Written.Refused(var fault) -> Map.of("Fault", FaultFormat.node(fault));
    };
  }

  private Written write(Draft draft, ObjectNode item, Instant now) {
    var options = WriteOptions.of(Json.text(item, "operation"), Json.text(item, "optionsData"));
    return entity(item)
        .map(entity ->
            entities.write(draft, entity.getKey(), (ObjectNode) entity.getValue(), options, now))
        .orElseGet(() -> Written.refused(Refusals.unknownObject("batch item")));
  }

  private static Optional<Map.Entry<Kind, JsonNode>> entity(ObjectNode item) {
    return item.properties().stream()
        .filter(property -> property.getValue().isObject())
        .flatMap(property ->
            Kind.named(property.getKey()).stream()
                .map(kind -> Map.entry(kind, property.getValue())))
        .findFirst();
  }
}
