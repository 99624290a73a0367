package io.syncdesk.core.lane;

import static io.syncdesk.core.change.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When lanes hold still and when they have to look, after the tables were put back. */
class RestoredTest {
  private static final Instant SETTLED = NOON.plus(Duration.ofMinutes(70));
  private final Restored restored = new Restored(NOON);

  @Test
  void a_company_holds_still_until_all_that_was_on_its_way_has_landed_and_shows() {
    assertThat(restored.holdsAt(NOON.minusSeconds(1))).isFalse();
    assertThat(restored.holdsAt(NOON)).isTrue();
    assertThat(restored.holdsAt(SETTLED.minusSeconds(1))).isTrue();
    assertThat(restored.holdsAt(SETTLED)).isFalse();
  }

  @Test
  void it_has_to_look_until_one_look_began_after_that() {
    assertThat(restored.asksForALook(lookedUpTo(NOON), SETTLED)).isTrue();
    assertThat(restored.asksForALook(News.NONE, SETTLED)).isTrue();
    assertThat(restored.asksForALook(lookedUpTo(SETTLED), SETTLED.plusSeconds(1))).isFalse();
  }

  @Test
  void tables_that_were_never_restored_hold_nobody() {
    assertThat(Restored.NEVER.holdsAt(Instant.EPOCH)).isFalse();
    assertThat(Restored.NEVER.asksForALook(News.NONE, NOON)).isFalse();
  }

  private static News lookedUpTo(Instant at) {
    return new News(0, 0, Set.of(), Optional.of(at), 0, Optional.empty());
  }
}
