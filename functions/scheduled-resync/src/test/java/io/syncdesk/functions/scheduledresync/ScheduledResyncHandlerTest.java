package io.syncdesk.functions.scheduledresync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import io.syncdesk.aws.Events;
import io.syncdesk.aws.Log;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.intake.AcceptChange;
import io.syncdesk.core.lane.CatchUpPolicy;
import io.syncdesk.core.lane.Deadline;
import io.syncdesk.core.lane.Sweep;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.memory.InMemoryWakeUps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduledResyncHandlerTest {
  private static final CompanyId FIRM = new CompanyId("firm-1");
  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));

  private final InMemoryTables tables =
      new InMemoryTables()
          .connected(FIRM, new Realm("1"), Settings.startingOn(LocalDate.parse("2026-01-01")));
  private final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final AskedLetters letters = new AskedLetters();
  private final ScheduledResyncHandler handler = handler();

  @Test
  void a_sweep_wakes_a_company_whose_due_record_no_message_woke() throws IOException {
    new AcceptChange(tables.records(), tables.ledger(), NOW)
        .accept(Told.anAccount("acc-1").change());

    assertThat(handler.handleRequest(event("sweep.json"), Events.leaving(Duration.ofSeconds(55))))
        .isEqualTo(Map.of("woken", 1));
    assertThat(wakeUps.takeArrived()).containsExactly(WakeUp.of(FIRM));
    assertThat(logged.toString(StandardCharsets.UTF_8)).contains("\"woken\":1");
  }

  @Test
  void a_sweep_lets_sleep_who_has_nothing_to_do() throws IOException {
    var begun = tables.lanes().begin(FIRM).orElseThrow();
    var looked = begun.news().seenAll(NOW.instant(), true);
    assertThat(tables.lanes().looked(FIRM, begun.epoch(), looked)).isFalse();

    handler.handleRequest(event("sweep.json"), Events.leaving(Duration.ofSeconds(55)));

    assertThat(wakeUps.takeArrived()).isEmpty();
  }

  @Test
  void an_unknown_task_is_told_by_name() throws IOException {
    var dust = event("unknown-task.json");

    assertThatThrownBy(() -> handler.handleRequest(dust, Events.leaving(Duration.ofSeconds(55))))
        .hasMessageContaining("there is no task 'dust'");
  }

  @Test
  void the_letters_are_those_of_the_day_it_is() throws IOException {
    letters.written = 3;

    assertThat(handler.handleRequest(event("letters.json"), Events.leaving(Duration.ofSeconds(55))))
        .isEqualTo(Map.of("written", 3));
    assertThat(letters.mornings).containsExactly(LocalDate.parse("2026-11-23"));
    assertThat(logged.toString(StandardCharsets.UTF_8)).contains("\"written\":3");
  }

  @Test
  void an_operator_can_name_another_morning() throws IOException {
    handler.handleRequest(
        event("letters-of-another-morning.json"), Events.leaving(Duration.ofSeconds(55)));

    assertThat(letters.mornings).containsExactly(LocalDate.parse("2026-11-20"));
  }

  @Test
  void a_sweep_has_people_told_where_only_they_can_set_a_firm_going_again() throws IOException {
    var begun = tables.lanes().begin(FIRM).orElseThrow();
    var revoked = new Pause(NOW.instant().plusSeconds(900), Pause.Why.CONNECTION_REVOKED);
    tables.lanes().pace(FIRM, begun.epoch(), new Pace.Paused(revoked, 1, NOW.instant()));

    handler.handleRequest(event("sweep.json"), Events.leaving(Duration.ofSeconds(55)));

    assertThat(letters.stranded).containsExactly(FIRM);
  }

  /** Writes down what it was asked for. */
  private static final class AskedLetters implements Letters {
    private final List<LocalDate> mornings = new ArrayList<>();
    private final Set<CompanyId> stranded = new HashSet<>();
    private int written;

    @Override
    public Round morning(LocalDate morning, Deadline deadline) {
      mornings.add(morning);
      return new Round(written, 0, Reach.ALL);
    }

    @Override
    public Round atOnce(Set<CompanyId> companies, Deadline deadline) {
      stranded.addAll(companies);
      return new Round(companies.size(), 0, Reach.ALL);
    }
  }

  private ScheduledResyncHandler handler() {
    var bell = new Sweep.Bell(wakeUps, NOW, CatchUpPolicy.hourly(Duration.ofSeconds(30)));
    var sweep = new Sweep(tables.companies(), tables.records(), tables.lanes(), bell);
    var log = new Log(new PrintStream(logged, true, StandardCharsets.UTF_8));
    return new ScheduledResyncHandler(new Wiring(sweep, letters, ZoneOffset.UTC, NOW, log));
  }

  /** AWS reads an input that is none of its own events by the type the handler declares. */
  @SuppressWarnings("unchecked") // that type, which the serializer knows and the compiler cannot
  private static Map<String, String> event(String name) throws IOException {
    try (var in = Files.newInputStream(Path.of("../../events/scheduled-resync", name))) {
      return (Map<String, String>)
          JacksonFactory.getInstance().getSerializer(inputType()).fromJson(in);
    }
  }

  private static Type inputType() {
    var declared = ScheduledResyncHandler.class.getGenericInterfaces()[0];
    return ((ParameterizedType) declared).getActualTypeArguments()[0];
  }
}
