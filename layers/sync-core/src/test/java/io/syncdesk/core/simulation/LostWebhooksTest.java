package io.syncdesk.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Promise R7: however many webhooks are lost, what others did in QuickBooks is seen within one
 * interval of looks; {@link CheckLooks} says when that is.
 */
class LostWebhooksTest {
  private static final int SEEDS = Seeds.count("lost.webhooks", 1_000);

  @ParameterizedTest
  @ValueSource(ints = {0, 200, 1000})
  void lost_webhooks_do_not_matter(int permille) {
    var lost = Map.of(Trouble.LOST_WEBHOOK, permille);

    assertThat(
            Simulation.firstFailure(1, SEEDS, seed -> Playwright.plan(seed).with(lost), Bug.NONE))
        .isEmpty();
  }
}
