package io.syncdesk.quickbooks.lists;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.quickbooks.wire.Json;
import java.util.List;
import java.util.stream.Stream;

/** Which entries of QuickBooks' lists an entity names, by the properties that hold their ids. */
public final class Mentions {
  private Mentions() {}

  /** The ids of a kind, however deep, in the order of their properties. */
  public static Stream<String> of(ListKind kind, JsonNode entity) {
    return properties(kind).stream()
        .flatMap(property -> entity.findValues(property).stream())
        .map(reference -> Json.text(reference, "value"))
        .filter(id -> !id.isEmpty());
  }

  public static List<String> properties(ListKind kind) {
    return switch (kind) {
      case CUSTOMER -> List.of("CustomerRef");
      case VENDOR -> List.of("EntityRef");
      case ITEM -> List.of("ItemRef");
      case ACCOUNT -> List.of("IncomeAccountRef", "DepositToAccountRef", "AccountRef");
      case PAYMENT_METHOD -> List.of("PaymentMethodRef");
      case CLASS -> List.of("ClassRef");
      case LOCATION -> List.of("DepartmentRef");
    };
  }
}
