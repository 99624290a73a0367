package io.syncdesk.functions.taxdomechanges;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.syncdesk.aws.Events;
import io.syncdesk.aws.Log;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.intake.AcceptChange;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.lane.WakeUps;
import io.syncdesk.core.memory.InMemoryMembers;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.memory.InMemoryWakeUps;
import io.syncdesk.core.record.SyncRecord;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TaxDomeChangesHandlerTest {
  private static final Events<SQSEvent> EVENTS = Events.of("taxdome-changes", SQSEvent.class);
  private static final CompanyId FIRM = new CompanyId("firm-demo");
  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2026-11-23T09:00:01Z"));

  private final InMemoryTables tables = new InMemoryTables();
  private final InMemoryMembers members = new InMemoryMembers();
  private final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  private final List<Letter> buried = new ArrayList<>();
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

  private record Letter(String body, Map<String, String> attributes) {}

  static List<String> everyEvent() {
    return EVENTS.all();
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void every_event_is_taken_in(String event) {
    assertThat(deliver(EVENTS.read(event))).isEmpty();
  }

  @Test
  void a_change_is_stored_and_the_lane_of_its_firm_woken() {
    deliver(EVENTS.read("invoice.json"));

    assertThat(record(EntityKind.INVOICE, "inv-2042").orElseThrow().version())
        .isEqualTo(new Version(7));
    assertThat(wakeUps.takeArrived()).containsExactly(WakeUp.of(FIRM));
  }

  @Test
  void a_batch_wakes_each_firm_once() {
    deliver(EVENTS.read("payment.json"));

    assertThat(tables.allRecords(FIRM)).hasSize(2);
    assertThat(wakeUps.takeArrived()).containsExactly(WakeUp.of(FIRM));
  }

  @Test
  void a_malformed_change_is_buried_with_reason_and_field_and_its_neighbours_go_through() {
    var event = EVENTS.read("malformed.json");

    assertThat(deliver(event)).isEmpty();

    assertThat(tables.allRecords(FIRM)).hasSize(2);
    assertThat(buried)
        .extracting(Letter::body)
        .containsExactly(event.getRecords().get(1).getBody(), event.getRecords().get(2).getBody());
    assertThat(buried.getFirst().attributes())
        .containsEntry("field", "data.lines[1].amount")
        .containsEntry("reason", "must be a JSON object: {…}");
  }

  @Test
  void a_change_told_twice_is_stored_once() {
    deliver(EVENTS.read("duplicate.json"));
    wakeUps.takeArrived();

    assertThat(deliver(EVENTS.read("duplicate.json"))).isEmpty();

    assertThat(tables.allRecords(FIRM)).hasSize(1);
    assertThat(wakeUps.takeArrived()).isEmpty();
  }

  @Test
  void an_older_change_never_replaces_a_newer_one() {
    deliver(EVENTS.read("out-of-order.json"));

    assertThat(record(EntityKind.ACCOUNT, "acc-ada").orElseThrow().version())
        .isEqualTo(new Version(3));
  }

  @Test
  void a_member_change_says_who_may_do_what() {
    deliver(EVENTS.read("member.json"));

    assertThat(members.memberships("owner-demo"))
        .extracting(Member::role)
        .containsExactly(Member.Role.OWNER);
    assertThat(wakeUps.takeArrived()).isEmpty();
  }

  @Test
  void a_malformed_change_comes_back_while_it_cannot_be_buried() {
    var event = EVENTS.read("malformed.json");
    DeadLetters broken =
        (body, attributes) -> {
          throw new IllegalStateException("no queue");
        };

    assertThat(deliver(event, handler(broken, wakeUps)))
        .containsExactly(id(event, 1), id(event, 2));
    assertThat(tables.allRecords(FIRM)).hasSize(2);
  }

  @Test
  void what_was_stored_but_woke_nobody_comes_back_and_then_wakes() {
    var event = EVENTS.read("account.json");
    WakeUps broken = new BrokenWakeUps();

    assertThat(deliver(event, handler(this::bury, broken))).containsExactly(id(event, 0));

    event.getRecords().getFirst().getAttributes().put("ApproximateReceiveCount", "2");
    assertThat(deliver(event)).isEmpty();
    assertThat(wakeUps.takeArrived()).containsExactly(WakeUp.of(FIRM));
  }

  @Test
  void a_busy_record_comes_back() {
    tables.ledger().overtakesNext(100);

    assertThat(deliver(EVENTS.read("invoice.json"))).hasSize(1);
    assertThat(wakeUps.takeArrived()).isEmpty();
  }

  @Test
  void what_goes_wrong_is_logged_once_with_the_change_and_without_the_client() {
    deliver(EVENTS.read("account.json"), handler(this::bury, new BrokenWakeUps()));

    assertThat(logged.toString(StandardCharsets.UTF_8).lines().filter(it -> it.contains("ERROR")))
        .hasSize(1)
        .allSatisfy(line -> assertThat(line).contains("firm-demo", "IllegalStateException"));
    assertThat(logged.toString(StandardCharsets.UTF_8)).doesNotContain("Ada", "Lovelace");
  }

  private List<String> deliver(SQSEvent event) {
    return deliver(event, handler(this::bury, wakeUps));
  }

  private List<String> deliver(SQSEvent event, TaxDomeChangesHandler handler) {
    return handler.handleRequest(event, Events.CONTEXT).getBatchItemFailures().stream()
        .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private TaxDomeChangesHandler handler(DeadLetters deadLetters, WakeUps bell) {
    var log = new Log(new PrintStream(logged, true, StandardCharsets.UTF_8));
    var acceptChange = new AcceptChange(tables.records(), tables.ledger(), NOW);
    return new TaxDomeChangesHandler(
        new Wiring(new TakeIn(acceptChange, members, deadLetters, log), bell, log));
  }

  private void bury(String body, Map<String, String> attributes) {
    buried.add(new Letter(body, attributes));
  }

  private Optional<SyncRecord> record(EntityKind kind, String id) {
    return tables.records().find(new EntityRef(FIRM, kind, id));
  }

  private static String id(SQSEvent event, int index) {
    return event.getRecords().get(index).getMessageId();
  }

  /** A queue that is away. */
  private static final class BrokenWakeUps implements WakeUps {
    @Override
    public void wake(WakeUp wakeUp) {
      throw new IllegalStateException("no queue");
    }

    @Override
    public void wakeAfter(WakeUp wakeUp, Duration delay) {
      throw new IllegalStateException("no queue");
    }
  }
}
