package io.syncdesk.core.lane;

import static io.syncdesk.core.books.Call.Form.SINGLE;
import static io.syncdesk.core.change.Told.aService;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.Call;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.record.State;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No minute sees more of us than QuickBooks takes. */
class KeepingPaceTest {
  private final LaneOfAFirm lane = new LaneOfAFirm();
  private final Told service = aService("svc-1");

  @Test
  void when_this_minute_has_seen_its_batches_writes_go_alone() {
    IntStream.range(0, 30 * 35 + 2).forEach(i -> lane.hears(aService("svc-" + i)));

    assertThat(lane.runs()).isEqualTo(new TurnEnd.Rested());

    assertThat(lane.books.sent()).extracting(Call::form).hasSize(37).endsWith(SINGLE, SINGLE);
  }

  @Test
  void when_this_minute_has_seen_its_requests_the_lane_goes_on_in_the_next() {
    lane.books.hasAskedAlready(450);
    lane.hears(aService("svc-2"));
    lane.runs();
    lane.hears(service);
    lane.books.sent().clear();

    var pause = new Pause(Told.NOON.plusSeconds(65), Pause.Why.KEEPING_PACE);
    assertThat(lane.runs()).isEqualTo(new TurnEnd.Paused(pause));
    assertThat(lane.books.sent()).isEmpty();
    assertThat(lane.attempts(service)).isEmpty();

    lane.runsAfter(Duration.ofSeconds(65));
    assertThat(lane.state(service)).isEqualTo(new State.Synced());
  }
}
