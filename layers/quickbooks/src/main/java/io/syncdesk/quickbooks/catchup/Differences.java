package io.syncdesk.quickbooks.catchup;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.fault.Difference;
import io.syncdesk.quickbooks.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Holds what we would write against what is there. Only what we write is compared: the rest of an
 * entity is the bookkeeper's.
 */
final class Differences {
  private static final int MAX = 20;

  /**
   * What names an entity or commands QuickBooks, and says nothing that a person could change; and
   * the tax, which QuickBooks may work out anew whenever it touches a document.
   */
  private static final Set<String> NOT_SAID =
      Set.of(
          "Id",
          "SyncToken",
          "sparse",
          "PrivateNote",
          "CreditCardPayment",
          "DetailType",
          "TxnTaxDetail");

  private final List<Difference> found = new ArrayList<>();
  private final UnaryOperator<String> survivor;

  private Differences(UnaryOperator<String> survivor) {
    this.survivor = survivor;
  }

  /** {@code survivor} tells which id a merge left of one that we would write. */
  static List<Difference> between(JsonNode ours, JsonNode theirs, UnaryOperator<String> survivor) {
    var differences = new Differences(survivor);
    differences.compare("", ours, theirs);
    return List.copyOf(differences.found);
  }

  private void compare(String where, JsonNode ours, JsonNode theirs) {
    if (ours.isObject()) {
      for (var property : ours.properties()) {
        if (!NOT_SAID.contains(property.getKey())) {
          compare(
              field(where, property.getKey()), property.getValue(), theirs.path(property.getKey()));
        }
      }
    } else if (ours.isArray()) {
      compareLists(where, ours, theirs);
    } else if (!isSame(where, ours, theirs)) {
      differ(where, ours.asText(), theirs.asText());
    }
  }

  /** QuickBooks adds lines of its own, such as a subtotal; those have other types than ours. */
  private void compareLists(String where, JsonNode ours, JsonNode theirs) {
    var type = Json.text(ours.path(0), "DetailType");
    var comparable = new ArrayList<JsonNode>();
    theirs.forEach(it -> {
      if (Json.text(it, "DetailType").equals(type)) {
        comparable.add(it);
      }
    });
    if (comparable.size() != ours.size()) {
      differ(where + " count", "" + ours.size(), "" + comparable.size());
      return;
    }
    for (int i = 0; i < ours.size(); i++) {
      compare(ours.size() == 1 ? where : where + " " + (i + 1), ours.get(i), comparable.get(i));
    }
  }

  private boolean isSame(String where, JsonNode ours, JsonNode theirs) {
    if (ours.isNumber()) {
      return theirs.isNumber() && ours.decimalValue().compareTo(theirs.decimalValue()) == 0;
    }
    var text = ours.asText();
    var there = theirs.asText();
    return text.strip().equals(there.strip())
        || (where.endsWith("value") && survivor.apply(text).equals(there));
  }

  private void differ(String field, String ours, String theirs) {
    if (found.size() < MAX) {
      found.add(new Difference(field, ours, theirs));
    }
  }

  private static String field(String where, String property) {
    return where.isEmpty() ? property : where + " " + property;
  }
}
