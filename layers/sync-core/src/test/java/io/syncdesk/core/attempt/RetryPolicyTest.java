package io.syncdesk.core.attempt;

import static io.syncdesk.core.change.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.syncdesk.core.fault.OneOfEach;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.Try;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two attempts, then a person. */
class RetryPolicyTest {
  private final RetryPolicy policy = new RetryPolicy(Duration.ofSeconds(30));

  @Test
  void whatever_the_fault_a_first_attempt_is_followed_by_an_informed_one() {
    for (var fault : OneOfEach.fault()) {
      assertThat(policy.next(new Try.First(), fault, NOON))
          .contains(new State.Due(NOON.plusSeconds(30), new Try.Second(fault)));
    }
  }

  @Test
  void whatever_the_fault_there_is_no_third_attempt() {
    for (var fault : OneOfEach.fault()) {
      assertThat(policy.next(new Try.Second(fault), fault, NOON)).isEmpty();
    }
  }

  @Test
  void the_delay_is_one_that_the_queue_can_hold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(Duration.ofMinutes(15).plusMillis(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(Duration.ofMillis(-1)));
  }
}
