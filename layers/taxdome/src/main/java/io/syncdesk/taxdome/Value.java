package io.syncdesk.taxdome;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.change.Money;
import io.syncdesk.core.change.SyncWish;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * How one kind of value is written in a message. A wrong one is complained about, and something
 * harmless stands in for it.
 */
@FunctionalInterface
interface Value<T> {
  T read(JsonNode node, String path, Complaints complaints);

  Value<LocalDate> DATE = Value::date;
  Value<Instant> INSTANT = Value::instant;
  Value<Money> MONEY = Value::money;
  Value<BigDecimal> QUANTITY = Value::quantity;
  Value<Long> VERSION = Value::version;
  Value<SyncWish> WISH = Value::wish;

  Pattern DATE_FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  Pattern INSTANT_FORM =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?Z");
  Pattern DECIMAL_FORM = Pattern.compile("-?[0-9]{1,10}(\\.[0-9]{1,5})?");
  Pattern CURRENCY_FORM = Pattern.compile("[A-Z]{3}");

  private static LocalDate date(JsonNode node, String path, Complaints complaints) {
    if (DATE_FORM.matcher(node.asText()).matches() && node.isTextual()) {
      try {
        return LocalDate.parse(node.textValue());
      } catch (DateTimeParseException noSuchDay) {
        complaints.add(path, "must be a day that exists");
      }
    }
    complaints.add(path, "must be a date like 2026-11-23");
    return LocalDate.EPOCH;
  }

  private static Instant instant(JsonNode node, String path, Complaints complaints) {
    if (INSTANT_FORM.matcher(node.asText()).matches() && node.isTextual()) {
      try {
        return Instant.parse(node.textValue());
      } catch (DateTimeParseException noSuchDay) {
        complaints.add(path, "must be an instant that exists");
      }
    }
    complaints.add(path, "must be an instant in UTC like 2026-11-23T09:00:00Z");
    return Instant.EPOCH;
  }

  private static Money money(JsonNode node, String path, Complaints complaints) {
    var fields = Fields.of(node, path, complaints);
    var amount = fields.text("amount");
    var currency = fields.text("currency");
    fields.end();
    if (!DECIMAL_FORM.matcher(amount).matches()) {
      fields.complain(
          "amount", "must be a decimal in quotes, at most 10 digits, a point, 5 digits");
    } else if (!CURRENCY_FORM.matcher(currency).matches()) {
      fields.complain("currency", "must be three capital letters like USD");
    } else {
      return Money.of(amount, currency);
    }
    return new Money(BigDecimal.ZERO, "XXX");
  }

  /** A number or a decimal in quotes: both are exact, as nothing here becomes a double. */
  private static BigDecimal quantity(JsonNode node, String path, Complaints complaints) {
    if (node.isTextual() && DECIMAL_FORM.matcher(node.textValue()).matches()) {
      return new BigDecimal(node.textValue());
    }
    if (node.isNumber() && Decimals.small(node.decimalValue())) {
      return node.decimalValue();
    }
    complaints.add(path, "must be a number of at most 10 digits, a point, and 5 digits");
    return BigDecimal.ZERO;
  }

  private static Long version(JsonNode node, String path, Complaints complaints) {
    if (node.isNumber() && Decimals.wholeUpTo(Limits.VERSION_MAX, node.decimalValue())) {
      return node.decimalValue().longValueExact();
    }
    complaints.add(path, "must be a whole number from 1 on");
    return 1L;
  }

  private static SyncWish wish(JsonNode node, String path, Complaints complaints) {
    if (!node.isBoolean()) {
      complaints.add(path, "must be true or false");
    }
    return node.booleanValue() ? SyncWish.YES : SyncWish.NO;
  }
}
