package io.syncdesk.simulator.books;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds every reference in an entity, however deep, by the names QuickBooks gives them. */
public final class References {
  private static final Map<String, Kind> TARGETS =
      Map.ofEntries(
          entry("CustomerRef", Kind.CUSTOMER),
          entry("PrefVendorRef", Kind.VENDOR),
          entry("ItemRef", Kind.ITEM),
          entry("IncomeAccountRef", Kind.ACCOUNT),
          entry("ExpenseAccountRef", Kind.ACCOUNT),
          entry("AssetAccountRef", Kind.ACCOUNT),
          entry("AccountRef", Kind.ACCOUNT),
          entry("DepositToAccountRef", Kind.ACCOUNT),
          entry("DiscountAccountRef", Kind.ACCOUNT),
          entry("ARAccountRef", Kind.ACCOUNT),
          entry("ClassRef", Kind.CLASS),
          entry("DepartmentRef", Kind.DEPARTMENT),
          entry("PaymentMethodRef", Kind.PAYMENT_METHOD),
          entry("SalesTermRef", Kind.TERM),
          entry("TermRef", Kind.TERM),
          entry("TaxCodeRef", Kind.TAX_CODE));

  private References() {}

  public static Stream<Reference> in(Kind owner, JsonNode entity) {
    return inside(owner, "", entity).filter(reference -> !reference.isEmpty());
  }

  private static Stream<Reference> inside(Kind owner, String group, JsonNode node) {
    return node.isArray()
        ? Json.objects(node).stream().flatMap(element -> inside(owner, group, element))
        : node.propertyStream()
            .flatMap(property -> at(owner, group, property.getKey(), property.getValue()));
  }

  private static Stream<Reference> at(Kind owner, String group, String property, JsonNode value) {
    if (value instanceof ObjectNode node) {
      var target = target(owner, property, node);
      if (target.isPresent()) {
        var key = new EntityKey(target.get(), Json.text(node, "value"));
        return Stream.of(new Reference(group, property, key, node));
      }
    }
    return inside(owner, property, value);
  }

  private static Optional<Kind> target(Kind owner, String property, ObjectNode node) {
    return switch (property) {
      case "ParentRef" -> Optional.of(owner);
      case "EntityRef", "Entity" -> Kind.named(Json.text(node, "type"));
      default -> Optional.ofNullable(TARGETS.get(property));
    };
  }
}
