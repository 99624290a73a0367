package io.syncdesk.aws;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.command.Command;
import io.syncdesk.core.ledger.Errands;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A lane's errands, as two sets in its item: members come and go without anybody reading them. */
final class ErrandItems {
  private static final String COMMANDS = "commands";
  private static final String SWITCHED = "switchedClients";

  private ErrandItems() {}

  static Errands of(CompanyId company, Item lane) {
    return new Errands(
        texts(lane, COMMANDS).stream()
            .map(it -> Json.read(it, Command.class))
            .collect(Collectors.toSet()),
        texts(lane, SWITCHED).stream()
            .map(it -> new EntityRef(company, EntityKind.ACCOUNT, it))
            .collect(Collectors.toSet()));
  }

  private static List<String> texts(Item lane, String set) {
    return Optional.ofNullable(lane.attributes().get(set))
        .map(AttributeValue::ss)
        .orElse(List.of());
  }

  /** A clause that adds them to, or deletes them from, those that are there. */
  record Clause(String text, Map<String, AttributeValue> values) {
    static final Clause NONE = new Clause("", Map.of());
  }

  static Clause added(Errands errands) {
    return clause("ADD", errands);
  }

  static Clause deleted(Errands errands) {
    return clause("DELETE", errands);
  }

  private static Clause clause(String verb, Errands errands) {
    if (errands.isNone()) {
      return Clause.NONE;
    }
    var parts = new ArrayList<String>();
    var values = new HashMap<String, AttributeValue>();
    if (!errands.commands().isEmpty()) {
      parts.add(COMMANDS + " :commands");
      values.put(
          ":commands",
          AttributeValue.fromSs(errands.commands().stream().map(Json::write).toList()));
    }
    if (!errands.switched().isEmpty()) {
      parts.add(SWITCHED + " :switched");
      values.put(":switched", AttributeValue.fromSs(ids(errands.switched())));
    }
    return new Clause(verb + " " + String.join(", ", parts), values);
  }

  private static List<String> ids(Set<EntityRef> clients) {
    return clients.stream().map(EntityRef::id).toList();
  }
}
