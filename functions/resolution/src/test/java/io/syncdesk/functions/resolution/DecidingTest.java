package io.syncdesk.functions.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.record.State;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecidingTest {
  private static final long SEED = 20261123L;

  private final Firm firm = new Firm();

  @BeforeEach
  void anInvoiceIsOnTheDesk() {
    firm.parked();
  }

  @Test
  void a_resync_is_on_its_way_at_once() {
    var said = firm.ask("resync.json");

    assertThat(said.status()).isEqualTo(202);
    assertThat(said.text("/status")).isEqualTo("resolving");
    assertThat(said.text("/decision/by/name")).isEqualTo("Olivia Owner");
    assertThat(said.body().get("allowed")).isEmpty();
    assertThat(firm.wakeUps.takeArrived()).containsExactly(WakeUp.of(Firm.DEMO));
    assertThat(firm.tables.records().find(Firm.INVOICE).orElseThrow().state())
        .isInstanceOf(State.Due.class);
  }

  @Test
  void a_skip_silences_it() {
    assertThat(firm.ask("skip.json").text("/status")).isEqualTo("skipped");

    assertThat(firm.ask("list.json").body().get("items")).isEmpty();
    assertThat(firm.ask("summary.json").body().get("skipped").intValue()).isEqualTo(1);
    assertThat(firm.ask("record.json").text("/state/is")).isEqualTo("skipped");
  }

  @Test
  void the_same_decision_again_gets_the_same_answer() {
    assertThat(firm.ask("skip.json").body()).isEqualTo(firm.ask("skip.json").body());
  }

  @Test
  void the_second_of_two_people_is_told_who_was_first_and_when() {
    firm.ask("skip.json");
    var event = Firm.EVENTS.read("resync.json");
    event
        .getRequestContext()
        .getAuthorizer()
        .getJwt()
        .setClaims(Map.of("sub", "admin-demo", "token_use", "access"));

    var said = firm.ask(event);

    assertThat(said.status()).isEqualTo(409);
    assertThat(said.text("/decision/by/name")).isEqualTo("Olivia Owner");
    assertThat(said.text("/decision/at")).isEqualTo("2026-11-23T09:10:00Z");
    assertThat(said.text("/detail"))
        .isEqualTo("Olivia Owner was first: “Skip”, 2026-11-23 09:10 UTC.");
  }

  @Test
  void who_was_first_oneself_is_told_so() {
    firm.ask("skip.json");

    var said = firm.ask("resync.json");

    assertThat(said.status()).isEqualTo(409);
    assertThat(said.text("/type")).endsWith("settled-by-you");
    assertThat(said.text("/detail"))
        .isEqualTo("You have decided this already: “Skip”, 2026-11-23 09:10 UTC.");
  }

  @Test
  void a_key_that_is_too_long_to_be_kept_is_no_key_and_says_so() {
    var event = Firm.EVENTS.read("skip.json");
    event.setHeaders(new HashMap<>(event.getHeaders()));
    event.getHeaders().put("Idempotency-Key", "k".repeat(65));

    var said = firm.ask(event);

    assertThat(said.status()).isEqualTo(400);
    assertThat(said.text("/field")).isEqualTo("Idempotency-Key");
  }

  @Test
  void rows_that_stay_busy_are_told_and_nothing_is_decided() {
    firm.tables.ledger().overtakesNext(100);

    assertThat(firm.ask("resync.json").status()).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"delete-service", "link", "create-customer", "stop-syncing", "reopen"})
  void what_is_not_possible_here_is_refused_with_the_field(String action) {
    var said = decide("{\"action\":\"" + action + "\"}");

    assertThat(said.status()).isEqualTo(422);
    assertThat(said.text("/detail")).contains(action);
    assertThat(said.text("/field")).isEqualTo("action");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{}|action",
        "{\"action\":\"dance\"}|action",
        "{\"action\":7}|action",
        "{\"action\":\"resync\",\"firmId\":\"firm-other\"}|firmId",
        "{\"action\":\"resync\",\"number\":\"7\"}|number",
        "{\"Action\":\"resync\"}|Action",
        "{\"action\":\"resync\",\"counterpartId\":\"7\"}|counterpartId",
        "{\"action\":\"link\",\"counterpartId\":7}|counterpartId",
        "{\"action\":\"renumber\",\"number\":\" \"}|number",
        "{\"action\":\"create-customer\",\"name\":[]}|name",
      })
  void what_makes_no_sense_is_named(String body, String field) {
    var said = decide(body);

    assertThat(said.status()).isEqualTo(400);
    assertThat(said.text("/field")).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "null", "{", "{\"action\":\"skip\",\"action\":\"resync\"}", "{}{}"})
  void what_is_no_object_is_unreadable(String body) {
    assertThat(decide(body).status()).isEqualTo(400);
  }

  @Test
  void every_decision_done_or_refused_leaves_one_line_with_its_author() {
    firm.ask("skip.json");
    firm.ask("resync.json");

    assertThat(firm.logged().lines()).hasSize(2);
    assertThat(firm.logged())
        .contains("\"action\":\"skip\",\"member\":\"owner-demo\",\"became\":\"accepted\"")
        .contains("\"action\":\"resync\",\"member\":\"owner-demo\",\"became\":\"already-settled\"")
        .doesNotContain("Olivia");
  }

  @Test
  void no_extra_field_ever_passes() {
    var random = new Random(SEED);
    for (int run = 0; run < 200; run++) {
      var name = "x" + Long.toString(random.nextLong(), 36).replace('-', '_');

      var said = decide("{\"action\":\"skip\",\"" + name + "\":" + random.nextInt() + "}");

      assertThat(said.status()).as("seed %s, run %s", SEED, run).isEqualTo(400);
      assertThat(said.text("/field")).isEqualTo(name);
    }
  }

  private Firm.Said decide(String body) {
    var event = Firm.EVENTS.read("resync.json");
    event.setBody(body);
    return firm.ask(event);
  }
}
