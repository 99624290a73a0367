package io.syncdesk.stack.trigger;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * The six fields of EventBridge's cron: minutes, hours, day of month, month, day of week (Sunday is
 * 1), year.
 */
record CronFields(
    IntPredicate minute,
    IntPredicate hour,
    IntPredicate dayOfMonth,
    IntPredicate month,
    IntPredicate dayOfWeek,
    IntPredicate year) {

  static CronFields parse(String text) {
    var fields = text.strip().split("\\s+", -1);
    if (fields.length != 6) {
      throw new IllegalArgumentException("cron(" + text + ") needs six fields");
    }
    return new CronFields(
        field(fields[0]),
        field(fields[1]),
        field(fields[2]),
        field(fields[3]),
        field(fields[4]),
        field(fields[5]));
  }

  boolean fitsDay(ZonedDateTime time) {
    var sundayIsOne = time.getDayOfWeek().getValue() % 7 + 1;
    return dayOfMonth.test(time.getDayOfMonth())
        && month.test(time.getMonthValue())
        && dayOfWeek.test(sundayIsOne)
        && year.test(time.getYear());
  }

  boolean fitsTime(ZonedDateTime time) {
    return hour.test(time.getHour()) && minute.test(time.get(ChronoField.MINUTE_OF_HOUR));
  }

  private static IntPredicate field(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(CronFields::part)
        .reduce(IntPredicate::or)
        .orElseThrow();
  }

  private static IntPredicate part(String text) {
    var steps = text.split("/", 2);
    if (steps.length == 2) {
      var from = steps[0].equals("*") ? 0 : number(steps[0]);
      var step = number(steps[1]);
      return value -> value >= from && (value - from) % step == 0;
    }
    if (text.equals("*") || text.equals("?")) {
      return value -> true;
    }
    var range = text.split("-", 2);
    var first = number(range[0]);
    var last = number(range[range.length - 1]);
    return value -> first <= value && value <= last;
  }

  private static int number(String text) {
    if (text.matches("\\d{1,4}")) {
      return Integer.parseInt(text);
    }
    var name = text.toUpperCase(Locale.ROOT);
    for (var day : DayOfWeek.values()) {
      if (day.name().substring(0, 3).equals(name)) {
        return day.getValue() % 7 + 1;
      }
    }
    for (var month : Month.values()) {
      if (month.name().substring(0, 3).equals(name)) {
        return month.getValue();
      }
    }
    throw new IllegalArgumentException(
        "The local stack does not know " + text + " in a cron expression");
  }
}
