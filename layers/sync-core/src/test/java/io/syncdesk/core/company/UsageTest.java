package io.syncdesk.core.company;

import static io.syncdesk.core.change.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** No minute may hold more requests than are counted at its end. */
class UsageTest {

  @Test
  void a_batch_is_a_request_too() {
    var used = Usage.NONE.withRequest(NOON).withBatch(NOON);

    assertThat(used.requests(NOON)).isEqualTo(2);
    assertThat(used.batches(NOON)).isEqualTo(1);
  }

  @Test
  void what_was_asked_counts_for_a_minute_at_least() {
    var used = Usage.NONE.withRequest(NOON).withRequest(NOON.plusMillis(4_999));

    assertThat(used.requests(NOON.plusMillis(64_998))).isEqualTo(2);
    assertThat(used.requests(NOON.plusSeconds(65))).isZero();
    assertThat(used.easesAt(NOON)).isEqualTo(NOON.plusSeconds(65));
  }

  @Test
  void a_later_stretch_counts_longer() {
    var used = Usage.NONE.withBatch(NOON).withBatch(NOON.plusSeconds(5));

    assertThat(used.batches(NOON.plusSeconds(65))).isEqualTo(1);
    assertThat(used.easesAt(NOON.plusSeconds(65))).isEqualTo(NOON.plusSeconds(70));
  }

  @Test
  void only_a_minute_is_kept() {
    var used = Usage.NONE;
    for (int second = 0; second < 1_000; second++) {
      used = used.withRequest(NOON.plusSeconds(second));
    }

    assertThat(used.stretches()).hasSizeLessThanOrEqualTo(14);
  }

  @Test
  void where_nothing_counts_there_is_nothing_to_wait_for() {
    Instant later = NOON.plusSeconds(90);

    assertThat(Usage.NONE.withRequest(NOON).easesAt(later)).isEqualTo(later);
  }
}
