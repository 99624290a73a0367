package io.syncdesk.functions.retry;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.syncdesk.aws.Events;
import io.syncdesk.aws.Log;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.memory.InMemoryWakeUps;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryHandlerTest {
  private static final Events<SQSEvent> EVENTS = Events.of("retry", SQSEvent.class);
  private final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

  @Test
  void a_wake_up_goes_on_to_its_lane_one_hop_further() {
    assertThat(deliver(EVENTS.read("wake-up.json"))).isEmpty();

    assertThat(wakeUps.takeArrived())
        .containsExactly(
            new WakeUp(new CompanyId("firm-demo"), 4), new WakeUp(new CompanyId("firm-other"), 1));
  }

  @Test
  void what_is_no_wake_up_comes_back_and_its_neighbour_goes_on() {
    var event = EVENTS.read("unreadable.json");

    assertThat(deliver(event)).containsExactly(event.getRecords().getFirst().getMessageId());
    assertThat(wakeUps.takeArrived()).hasSize(1);
  }

  @Test
  void a_chain_ends_at_its_last_hop() {
    var event = EVENTS.read("wake-up.json");
    event.getRecords().getFirst().setBody("{\"company\":\"firm-demo\",\"hops\":500}");

    assertThat(deliver(event)).isEmpty();

    assertThat(wakeUps.takeArrived()).hasSize(1);
    assertThat(logged.toString(StandardCharsets.UTF_8)).contains("chain-ended", "firm-demo");
  }

  @Test
  void every_event_can_be_read() {
    assertThat(EVENTS.all())
        .allSatisfy(it -> assertThat(EVENTS.read(it).getRecords()).isNotEmpty());
  }

  private List<String> deliver(SQSEvent event) {
    var log = new Log(new PrintStream(logged, true, StandardCharsets.UTF_8));
    return new RetryHandler(new Wiring(wakeUps, log))
        .handleRequest(event, Events.CONTEXT).getBatchItemFailures().stream()
            .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
            .toList();
  }
}
