package io.syncdesk.stack.trigger;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** When a schedule fires: EventBridge's {@code rate(…)} and {@code cron(…)}. */
sealed interface ScheduleExpression {
  ZonedDateTime next(ZonedDateTime after);

  /** At equal distances. */
  record Rate(Duration every) implements ScheduleExpression {
    @Override
    public ZonedDateTime next(ZonedDateTime after) {
      return after.plus(every);
    }
  }

  /** At the minutes that fit the calendar. */
  record Cron(String text, CronFields fields) implements ScheduleExpression {
    /** Longest distance between two leap days. */
    private static final int YEARS_MAX = 8;

    @Override
    public ZonedDateTime next(ZonedDateTime after) {
      var end = after.plusYears(YEARS_MAX);
      var minute = after.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
      while (minute.isBefore(end)) {
        if (!fields.fitsDay(minute)) {
          minute = minute.truncatedTo(ChronoUnit.DAYS).plusDays(1);
        } else if (fields.fitsTime(minute)) {
          return minute;
        } else {
          minute = minute.plusMinutes(1);
        }
      }
      throw new IllegalArgumentException(text + " never fires");
    }
  }

  Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
  Pattern CRON = Pattern.compile("cron\\((.*)\\)");

  static ScheduleExpression parse(String text) {
    var rate = RATE.matcher(text);
    if (rate.matches()) {
      var unit = ChronoUnit.valueOf(rate.group(2).toUpperCase(Locale.ROOT) + "S");
      return new Rate(Duration.of(Long.parseLong(rate.group(1)), unit));
    }
    var cron = CRON.matcher(text);
    if (cron.matches()) {
      return new Cron(text, CronFields.parse(cron.group(1)));
    }
    throw new IllegalArgumentException("The local stack does not know the schedule " + text);
  }

  static ZonedDateTime now(InstantSource clock, String timeZone) {
    return clock.instant().atZone(ZoneId.of(timeZone));
  }
}
