package io.syncdesk.functions.lane;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.syncdesk.aws.Events;
import io.syncdesk.aws.Log;
import io.syncdesk.core.attempt.RetryPolicy;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.RequestId;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.lane.Allowance;
import io.syncdesk.core.lane.CatchUpPolicy;
import io.syncdesk.core.lane.Deadline;
import io.syncdesk.core.lane.Library;
import io.syncdesk.core.lane.Rules;
import io.syncdesk.core.lane.RunTurn;
import io.syncdesk.core.lane.Surroundings;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.memory.InMemoryMirror;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.memory.InMemoryTaxDome;
import io.syncdesk.core.memory.InMemoryWakeUps;
import io.syncdesk.core.numbering.Numbering;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LaneHandlerTest {
  private static final Events<SQSEvent> EVENTS = Events.of("lane", SQSEvent.class);
  private static final CompanyId FIRM = new CompanyId("firm-demo");
  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));

  private final InMemoryTables tables =
      new InMemoryTables()
          .connected(FIRM, new Realm("1"), Settings.startingOn(LocalDate.parse("2026-01-01")));
  private final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final List<Duration> timesGiven = new ArrayList<>();

  static List<String> everyEvent() {
    return EVENTS.all();
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void every_event_is_settled(String event) {
    assertThat(deliver(EVENTS.read(event), this::stillLoading)).isEmpty();
  }

  @Test
  void a_wake_up_is_one_turn_which_is_told_in_one_line() {
    deliver(EVENTS.read("wake-up.json"), this::stillLoading);

    assertThat(wakeUps.takeArrived()).containsExactly(new WakeUp(FIRM, 1));
    assertThat(lines())
        .singleElement()
        .asString()
        .contains("\"company\":\"firm-demo\"", "\"end\":\"more-to-do\"", "\"millis\":0");
  }

  @Test
  void a_paused_company_is_no_failure() {
    var throttled = new Outcome.Deferred(Pause.Why.THROTTLED);

    assertThat(
            deliver(
                EVENTS.read("wake-up.json"), (_, _, _, _) -> new Library.Opened.Shut(throttled)))
        .isEmpty();
    assertThat(lines()).singleElement().asString().contains("paused THROTTLED until");
  }

  @Test
  void a_turn_takes_at_most_a_minute_and_less_when_less_is_left() {
    deliver(EVENTS.read("wake-up.json"), this::stillLoading, Events.leaving(Duration.ofMinutes(2)));
    deliver(
        EVENTS.read("wake-up.json"), this::stillLoading, Events.leaving(Duration.ofSeconds(30)));

    assertThat(timesGiven).containsExactly(Duration.ofSeconds(60), Duration.ofSeconds(20));
  }

  @Test
  void a_turn_that_fails_is_told_and_does_not_hold_up_its_company() {
    var event = EVENTS.read("wake-up.json");
    event.setRecords(
        List.of(
            event.getRecords().getFirst(), EVENTS.read("unreadable.json").getRecords().getFirst()));

    assertThat(
            deliver(
                event,
                (_, _, _, _) -> {
                  throw new IllegalStateException("no table");
                }))
        .isEmpty();
    assertThat(lines()).hasSize(2).first().asString().contains("ERROR", "firm-demo");
  }

  @Test
  void what_is_no_wake_up_holds_nobody_up() {
    assertThat(deliver(EVENTS.read("unreadable.json"), this::stillLoading)).isEmpty();
    assertThat(lines()).singleElement().asString().contains("ERROR", "UnreadableWakeUp");
  }

  private Library.Opened stillLoading(
      Company company, Realm realm, Deadline deadline, Allowance allowance) {
    timesGiven.add(deadline.left());
    return new Library.Opened.Loading();
  }

  private List<String> deliver(SQSEvent event, Library library) {
    return deliver(event, library, Events.CONTEXT);
  }

  private List<String> deliver(SQSEvent event, Library library, Context context) {
    var rules =
        new Rules(
            new RetryPolicy(Duration.ZERO),
            CatchUpPolicy.hourly(Duration.ZERO),
            NOW,
            () -> new RequestId("never-needed"));
    var runTurn =
        new RunTurn(
            new Surroundings(
                tables.stores(),
                library,
                new Numbering(new InMemoryMirror(), tables.reservations()),
                wakeUps,
                new InMemoryTaxDome(),
                rules));
    var log = new Log(new PrintStream(logged, true, StandardCharsets.UTF_8));
    return new LaneHandler(new Wiring(runTurn, NOW, log))
        .handleRequest(event, context).getBatchItemFailures().stream()
            .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
            .toList();
  }

  private List<String> lines() {
    return logged.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
