package io.syncdesk.aws;

import static io.syncdesk.core.change.Told.NOON;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.attempt.Attempts;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.record.Try;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Attempts expire, and DynamoDB may take days to notice. */
class DynamoDbAttemptsTest extends OnDynamoDb {

  @Test
  void an_attempt_is_remembered_for_400_days_and_not_longer() {
    var attempt = attemptAt(NOON);
    attemptsAt(NOON).append(List.of(attempt));

    var lastMoment = NOON.plus(Attempts.KEPT_FOR).minusSeconds(1);
    assertThat(attemptsAt(lastMoment).of(attempt.entity(), 10)).containsExactly(attempt);
    assertThat(attemptsAt(NOON.plus(Attempts.KEPT_FOR)).of(attempt.entity(), 10)).isEmpty();
  }

  @Test
  void what_has_expired_does_not_hide_what_has_not() {
    var old = attemptAt(NOON);
    var recent = attemptAt(NOON.plusSeconds(3600));
    attemptsAt(NOON).append(List.of(old, recent));

    assertThat(attemptsAt(NOON.plus(Attempts.KEPT_FOR)).of(old.entity(), 1))
        .containsExactly(recent);
  }

  @Test
  void the_same_attempt_twice_in_one_batch_is_one() {
    var attempt = attemptAt(NOON);

    attemptsAt(NOON).append(List.of(attempt, attempt));

    assertThat(attemptsAt(NOON).of(attempt.entity(), 10)).containsExactly(attempt);
  }

  private Attempts attemptsAt(Instant now) {
    return new DynamoDbAttempts(dynamoDb, tables, InstantSource.fixed(now));
  }

  private Attempt attemptAt(Instant at) {
    return new Attempt(
        anInvoice("inv-1", "acc-1").in(company()).entity(),
        new Version(1),
        new Try.First(),
        at,
        at,
        new Attempt.Sent.Request("req-1", "CREATE Invoice", "{}"),
        new Attempt.Result.Applied(),
        Trace.NONE);
  }
}
