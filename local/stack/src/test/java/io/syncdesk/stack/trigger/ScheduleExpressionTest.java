package io.syncdesk.stack.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {
  /** 2026-11-24 is a Tuesday. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rate(1 minute)              | 2026-11-24T10:00:30Z | 2026-11-24T10:01:30Z
          rate(5 minutes)             | 2026-11-24T10:00:30Z | 2026-11-24T10:05:30Z
          rate(12 hours)              | 2026-11-24T10:00:30Z | 2026-11-24T22:00:30Z
          rate(1 day)                 | 2026-11-24T10:00:30Z | 2026-11-25T10:00:30Z
          cron(0 6 * * ? *)           | 2026-11-24T05:59:59Z | 2026-11-24T06:00:00Z
          cron(0 6 * * ? *)           | 2026-11-24T06:00:00Z | 2026-11-25T06:00:00Z
          cron(15,45 8-9 * * ? *)     | 2026-11-24T08:20:00Z | 2026-11-24T08:45:00Z
          cron(0/20 * * * ? *)        | 2026-11-24T08:21:00Z | 2026-11-24T08:40:00Z
          cron(*/20 * * * ? *)        | 2026-11-24T08:41:00Z | 2026-11-24T09:00:00Z
          cron(0 7 ? * MON-FRI *)     | 2026-11-27T07:00:00Z | 2026-11-30T07:00:00Z
          cron(0 7 ? * 1 *)           | 2026-11-24T07:00:00Z | 2026-11-29T07:00:00Z
          cron(0 0 1 JAN ? *)         | 2026-11-24T07:00:00Z | 2027-01-01T00:00:00Z
          cron(0 0 29 2 ? *)          | 2026-11-24T07:00:00Z | 2028-02-29T00:00:00Z
          """)
  void a_schedule_fires_next_at(String expression, ZonedDateTime after, ZonedDateTime next) {
    assertThat(ScheduleExpression.parse(expression).next(after)).isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate(soon)",
        "rate(1 week)",
        "at(2026-11-24T10:00:00)",
        "cron(0 6 * * ?)",
        "cron(0 6 L * ? *)"
      })
  void what_is_not_understood_is_refused(String expression) {
    assertThatThrownBy(() -> ScheduleExpression.parse(expression))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @org.junit.jupiter.api.Test
  void a_day_that_never_comes_is_refused() {
    var never = ScheduleExpression.parse("cron(0 0 30 2 ? *)");

    assertThatThrownBy(() -> never.next(ZonedDateTime.parse("2026-11-24T10:00:00Z")))
        .hasMessageContaining("never fires");
  }
}
