package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** The lines of a sales form: numbered, added up, closed by the subtotal QuickBooks appends. */
final class SalesLines {
  static final String SALES = "SalesItemLineDetail";
  static final String DISCOUNT = "DiscountLineDetail";
  static final String SUBTOTAL = "SubTotalLineDetail";
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final List<ObjectNode> lines;

  SalesLines(ObjectNode form) {
    this.lines =
        Json.objects(form.path("Line")).stream()
            .filter(line -> !is(line, SUBTOTAL))
            .map(ObjectNode::deepCopy)
            .toList();
    lines.forEach(this::settle);
  }

  /** A line that names no item is only text to QuickBooks: whatever amount it had is ignored. */
  private void settle(ObjectNode line) {
    if (is(line, SALES) && Json.text(line, SALES, "ItemRef", "value").isEmpty()) {
      line.put("DetailType", "DescriptionOnly").remove(List.of("Amount", SALES));
      line.putObject("DescriptionLineDetail");
    } else if (is(line, SALES) && line.path(SALES) instanceof ObjectNode detail) {
      if (!Json.present(detail, "TaxCodeRef")) {
        detail.putObject("TaxCodeRef").put("value", "NON");
      }
    }
  }

  BigDecimal subtotal() {
    return lines.stream()
        .filter(line -> is(line, SALES) || is(line, "GroupLineDetail"))
        .map(line -> Json.decimal(line, "Amount"))
        .reduce(Money.NONE, BigDecimal::add);
  }

  BigDecimal discount() {
    return lines.stream()
        .filter(line -> is(line, DISCOUNT))
        .map(this::discount)
        .reduce(Money.NONE, BigDecimal::add);
  }

  private BigDecimal discount(ObjectNode line) {
    if (!Json.isTrue(line, DISCOUNT, "PercentBased")) {
      return Json.decimal(line, "Amount");
    }
    var percent = Json.decimal(line, DISCOUNT, "DiscountPercent");
    var amount = Money.rounded(subtotal().multiply(percent).divide(HUNDRED));
    line.put("Amount", amount);
    return amount;
  }

  /** As stored and answered: every line with an id and a number, the subtotal at the end. */
  ArrayNode closed() {
    var closed = Json.array();
    LineNumbers.give(lines);
    lines.forEach(closed::add);
    var subtotal = closed.addObject();
    subtotal.put("Amount", Money.rounded(subtotal())).put("DetailType", SUBTOTAL);
    subtotal.putObject(SUBTOTAL);
    return closed;
  }

  static boolean is(ObjectNode line, String detailType) {
    return Objects.equals(Json.text(line, "DetailType"), detailType);
  }
}
