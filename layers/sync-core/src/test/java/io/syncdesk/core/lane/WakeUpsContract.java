package io.syncdesk.core.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.CompanyId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link WakeUps} must do, whatever carries them. */
public interface WakeUpsContract {
  CompanyId A_FIRM = new CompanyId("firm-1");
  CompanyId ANOTHER_FIRM = new CompanyId("firm-2");

  WakeUps wakeUps();

  /** Takes the wake-ups that have come for the lanes, in the order they came, and ends each. */
  List<WakeUp> takeArrived();

  /** Takes the wake-ups that are held back, as soon as the delay of each is over. */
  List<WakeUp> takeHeldBack(int expected);

  @Test
  default void a_wake_up_comes_to_its_lane() {
    wakeUps().wake(new WakeUp(A_FIRM, 7));

    assertThat(takeArrived()).containsExactly(new WakeUp(A_FIRM, 7));
  }

  @Test
  default void the_same_wake_up_again_comes_again() {
    wakeUps().wake(WakeUp.of(A_FIRM));
    assertThat(takeArrived()).containsExactly(WakeUp.of(A_FIRM));

    wakeUps().wake(WakeUp.of(A_FIRM));

    assertThat(takeArrived()).containsExactly(WakeUp.of(A_FIRM));
  }

  @Test
  default void every_firm_has_a_lane_of_its_own() {
    wakeUps().wake(WakeUp.of(A_FIRM));
    wakeUps().wake(WakeUp.of(ANOTHER_FIRM));

    assertThat(takeArrived()).containsExactlyInAnyOrder(WakeUp.of(A_FIRM), WakeUp.of(ANOTHER_FIRM));
  }

  @Test
  default void a_wake_up_can_be_held_back() {
    wakeUps().wakeAfter(new WakeUp(A_FIRM, 2), Duration.ofSeconds(1));

    assertThat(takeArrived()).isEmpty();
    assertThat(takeHeldBack(1)).containsExactly(new WakeUp(A_FIRM, 2));
  }

  @Test
  default void part_of_a_second_is_not_lost() {
    wakeUps().wakeAfter(WakeUp.of(A_FIRM), Duration.ofMillis(1));

    assertThat(takeHeldBack(1)).containsExactly(WakeUp.of(A_FIRM));
  }

  @Test
  default void a_delay_that_is_longer_than_the_queue_can_hold_is_cut() {
    wakeUps().wakeAfter(WakeUp.of(A_FIRM), WakeUps.DELAY_MAX.plusDays(1));

    assertThat(takeArrived()).isEmpty();
  }

  @Test
  default void a_delay_that_is_over_already_is_no_delay() {
    wakeUps().wakeAfter(WakeUp.of(A_FIRM), Duration.ofSeconds(-1));

    assertThat(takeHeldBack(1)).containsExactly(WakeUp.of(A_FIRM));
  }
}
