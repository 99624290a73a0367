package io.syncdesk.aws;

import io.syncdesk.core.change.Category;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.ledger.CounterChange;
import io.syncdesk.core.resolution.Summary;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The counters people see, one attribute each in one item for a company. */
final class Counters {
  private static final String OPEN = "open-";
  private static final String SKIPPED = "skipped";
  private static final String WAITING = "waiting";
  private static final String WAITING_SUM = "waiting-sum";

  private Counters() {}

  /** Adds, whatever the counters are: two who count at once need not read. */
  static Update update(String table, CompanyId company, CounterChange change) {
    var added = added(change);
    var names = new HashMap<String, String>();
    var values = new HashMap<String, AttributeValue>();
    added.forEach((counter, number) -> {
      var place = Integer.toString(names.size());
      names.put("#" + place, counter);
      values.put(":" + place, AttributeValue.fromN(number.toPlainString()));
    });
    return Update.builder()
        .tableName(table)
        .key(CompanyParts.counters(company).attributes())
        .updateExpression(
            names.keySet().stream()
                .map(name -> name + " " + name.replace('#', ':'))
                .collect(Collectors.joining(", ", "ADD ", "")))
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .build();
  }

  private static Map<String, BigDecimal> added(CounterChange change) {
    var added = new HashMap<String, BigDecimal>();
    change
        .open()
        .forEach((category, by) -> added.put(OPEN + category.word(), BigDecimal.valueOf(by)));
    added.put(SKIPPED, BigDecimal.valueOf(change.skipped()));
    added.put(WAITING, BigDecimal.valueOf(change.waiting()));
    added.put(WAITING_SUM, change.waitingSum());
    added.values().removeIf(by -> by.signum() == 0);
    return added;
  }

  static Summary summary(Item item) {
    var open = new EnumMap<Category, Long>(Category.class);
    for (var category : Category.values()) {
      open.put(category, item.number(OPEN + category.word()));
    }
    open.values().removeIf(count -> count == 0);
    var sum = item.attributes().get(WAITING_SUM);
    return new Summary(
        open,
        item.number(SKIPPED),
        item.number(WAITING),
        sum == null ? BigDecimal.ZERO : new BigDecimal(sum.n()));
  }
}
