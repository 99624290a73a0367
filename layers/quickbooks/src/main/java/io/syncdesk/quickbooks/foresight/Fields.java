package io.syncdesk.quickbooks.foresight;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.fault.Difference;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.quickbooks.foresight.rule.Known;
import io.syncdesk.quickbooks.foresight.rule.Total;
import io.syncdesk.quickbooks.lists.Mentions;
import io.syncdesk.quickbooks.wire.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an entity says, field by field, as people read it: with names where it has ids. */
final class Fields {
  /** Some 30 lines of an invoice; who wants to see more opens it. */
  private static final int MAX = 200;

  static final String TOTAL = "TotalAmt";
  static final String LINE = "Line ";

  /** What commands QuickBooks and says nothing to a person. */
  private static final Set<String> NOT_SAID =
      Set.of("Id", "SyncToken", "sparse", "PrivateNote", "CreditCardPayment", "DetailType");

  /** Levels that only QuickBooks needs. */
  private static final Set<String> LEVELS =
      Set.of("SalesItemLineDetail", "AccountBasedExpenseLineDetail", "TxnTaxDetail");

  private static final Set<String> MONEY = Set.of("Amount", "UnitPrice", TOTAL, "TotalTax");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");

  private final Known known;

  Fields(Known known) {
    this.known = known;
  }

  Map<String, String> of(JsonNode entity) {
    var said = new LinkedHashMap<String, String>();
    object("", entity, said);
    if (entity.has("Line") && !entity.has(TOTAL)) {
      said.put(TOTAL, money(Total.of(entity)));
    }
    said.values().removeIf(String::isEmpty);
    return said;
  }

  private void object(String where, JsonNode object, Map<String, String> said) {
    for (var property : object.properties()) {
      if (said.size() < MAX && !NOT_SAID.contains(property.getKey())) {
        value(where, property.getKey(), property.getValue(), said);
      }
    }
  }

  private void value(String where, String property, JsonNode value, Map<String, String> said) {
    if (property.equals("LinkedTxn")) {
      said.put(join(where, Json.text(value.path(0), "TxnType")), number(value.path(0)));
    } else if (value.isArray()) {
      lines(value, said);
    } else if (value.has("value")) {
      said.put(join(where, property), named(property, Json.text(value, "value")));
    } else if (value.isObject()) {
      object(LEVELS.contains(property) ? where : join(where, property), value, said);
    } else {
      said.put(join(where, property), value.isNumber() ? number(property, value) : value.asText());
    }
  }

  private void lines(JsonNode lines, Map<String, String> said) {
    for (int i = 0; i < lines.size(); i++) {
      object(LINE + (i + 1), lines.get(i), said);
    }
  }

  /** Which invoice a line settles, by its number. */
  private String number(JsonNode linked) {
    var kind = Json.text(linked, "TxnType");
    var id = Json.text(linked, "TxnId");
    return Stream.of(BooksKind.INVOICE, BooksKind.CREDIT_MEMO)
        .filter(it -> it.entity().equals(kind))
        .flatMap(it -> known.document(it, id).stream())
        .map(Document::number)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElseGet(() -> shown(id));
  }

  /** What stands behind a reference, by its name. */
  String named(String property, String value) {
    return Arrays.stream(ListKind.values())
        .filter(kind -> Mentions.properties(kind).contains(property))
        .findFirst()
        .flatMap(kind -> known.mirror().find(kind, value))
        .map(Listed::name)
        .orElseGet(() -> shown(value));
  }

  /** The same name for a field that a look has found to differ. */
  String name(Difference drift) {
    var words = new ArrayList<>(List.of(drift.field().split(" ")));
    words.removeIf(it -> LEVELS.contains(it) || it.equals("value"));
    if (words.getFirst().equals("Line") && words.size() == 2) {
      words.add(1, "1");
    }
    return String.join(" ", words);
  }

  /** What stands there, written like everything else here. */
  String theirs(Difference drift) {
    var property = name(drift).replaceAll(".* ", "");
    if (property.endsWith("Ref")) {
      return named(property, drift.theirs());
    }
    return MONEY.contains(property) && NUMBER.matcher(drift.theirs()).matches()
        ? money(new BigDecimal(drift.theirs()))
        : drift.theirs();
  }

  private static String number(String property, JsonNode value) {
    return property.equals("Qty")
        ? value.decimalValue().stripTrailingZeros().toPlainString()
        : money(value.decimalValue());
  }

  /** An amount with its cents. */
  static String money(BigDecimal amount) {
    var plain = amount.stripTrailingZeros();
    return (plain.scale() < 2 ? plain.setScale(2) : plain).toPlainString();
  }

  private static String shown(String id) {
    return id.equals(Known.IMAGINED_ID) ? "" : id;
  }

  private static String join(String where, String property) {
    return where.isEmpty() ? property : where + " " + property;
  }
}
