package io.syncdesk.quickbooks.firm;

import static io.syncdesk.core.change.Told.aService;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.Told;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A large backlog goes out as fast as QuickBooks' limits per minute allow, and never faster. */
class KeepingPaceTest {
  private static final int BACKLOG = 3_000;
  private final Firm firm = new Firm();

  @AfterEach
  void close() {
    firm.close();
  }

  @Test
  void a_large_backlog_is_never_throttled() {
    IntStream.range(0, BACKLOG).forEach(i -> firm.hears(aService("svc-" + i)));

    int turns = 0;
    while (firm.tables.records().anyDue(Told.FIRM, firm.clock.instant())) {
      firm.turn();
      firm.clock.advance(Duration.ofSeconds(10));
      turns++;
    }

    assertThat(firm.tables.allRecords(Told.FIRM))
        .extracting(SyncRecord::state)
        .containsOnly(new State.Synced());
    assertThat(answers()).noneMatch(it -> it == 429);
    // 35 batches of 30, then 400-odd alone, every 65 seconds.
    assertThat(turns).isBetween(13, 28);
  }

  private IntStream answers() {
    var calls = firm.bookkeeper.requests().path("items");
    return StreamSupport.stream(calls.spliterator(), false)
        .mapToInt(it -> it.path("status").asInt());
  }
}
