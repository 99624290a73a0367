package io.syncdesk.functions.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.fault.Fault;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people are told in the page, and that each of them reads for themselves. */
class NoticesTest {
  private final Firm firm = new Firm();

  @Test
  void an_entry_on_the_desk_is_a_notice_with_its_reason() {
    firm.parked();

    var notice = notices("owner-demo", "en").body().at("/items/0");

    assertThat(notice.path("kind").asText()).isEqualTo("entries");
    assertThat(notice.path("title").asText()).isEqualTo("Invoice 2042 of Ada Lovelace");
    assertThat(notice.path("text").asText()).contains("numbered 2042");
    assertThat(notice.path("state").asText()).isEqualTo("unread");
    assertThat(notice.path("category").asText()).isEqualTo("invoices");
    assertThat(notice.path("errorIds")).hasSize(1);
  }

  @Test
  void what_one_cause_stops_is_one_notice() {
    parked(EntityKind.INVOICE, "inv-1");
    parked(EntityKind.INVOICE, "inv-2");
    parked(EntityKind.PAYMENT, "pay-1");

    var said = notices("owner-demo", "it").body();

    assertThat(said.path("items")).hasSize(1);
    assertThat(said.at("/items/0/title").asText()).isEqualTo("3 elementi, per un solo motivo");
    assertThat(said.at("/items/0/entries").asInt()).isEqualTo(3);
    assertThat(said.at("/items/0").has("category")).isFalse();
  }

  @Test
  void who_wants_the_number_only_need_not_take_all_of_them() {
    parked(EntityKind.INVOICE, "inv-1");
    firm.parked();

    assertThat(limited("1").body().path("items")).hasSize(1);
    assertThat(limited("1").body().path("unread").asInt()).isEqualTo(2);
    assertThat(limited("101").status()).isEqualTo(400);
    assertThat(limited("many").status()).isEqualTo(400);
  }

  private Firm.Said limited(String limit) {
    var event = Firm.EVENTS.read("notices.json");
    event.setQueryStringParameters(Map.of("limit", limit));
    return firm.ask(event);
  }

  @Test
  void each_person_reads_for_themselves() {
    firm.parked();
    var id = notices("owner-demo", "en").text("/items/0/id");

    var read = asked("read-notice.json", "owner-demo", "en", Map.of("id", id));

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.text("/state")).isEqualTo("read");
    assertThat(notices("owner-demo", "en").body().path("unread").asInt()).isZero();
    assertThat(notices("admin-demo", "en").body().path("unread").asInt()).isEqualTo(1);
  }

  @Test
  void a_notice_of_another_firm_is_as_unknown_as_one_that_never_was() {
    firm.parked();
    var id = notices("owner-demo", "en").text("/items/0/id");

    assertThat(asked("read-notice.json", "owner-other", "en", Map.of("id", id)).status())
        .isEqualTo(404);
    assertThat(asked("read-notice.json", "owner-demo", "en", Map.of("id", "nonsense")).status())
        .isEqualTo(404);
  }

  @Test
  void an_employee_is_told_nothing() {
    assertThat(notices("employee-demo", "en").status()).isEqualTo(403);
  }

  @Test
  void after_a_skip_there_is_no_notice() {
    firm.parked();
    firm.ask("skip.json");

    assertThat(notices("owner-demo", "en").body().path("items")).isEmpty();
  }

  @Test
  void every_standstill_worth_telling_has_words_in_both_languages() {
    for (var why : Arrays.stream(Pause.Why.values()).filter(NoticesTest::isTold).toList()) {
      var begun = firm.tables.lanes().begin(Firm.DEMO).orElseThrow();
      var pause = new Pause(Firm.NOW.plusSeconds(900), why);
      firm.tables.lanes().pace(Firm.DEMO, begun.epoch(), new Pace.Paused(pause, 5, Firm.NOW));

      var english = notices("owner-demo", "en");
      var italian = notices("owner-demo", "it");

      assertThat(english.text("/items/0/kind")).isEqualTo("standstill");
      assertThat(english.text("/items/0/title")).isNotBlank();
      assertThat(italian.text("/items/0/text"))
          .isNotBlank()
          .isNotEqualTo(english.text("/items/0/text"));
    }
  }

  private static boolean isTold(Pause.Why why) {
    return why.needsAPerson() || why == Pause.Why.OUTAGE;
  }

  private void parked(EntityKind kind, String id) {
    firm.parked(new EntityRef(Firm.DEMO, kind, id), "Ada Lovelace", new Fault.PeriodClosed());
  }

  private Firm.Said notices(String member, String language) {
    return asked("notices.json", member, language, Map.of());
  }

  private Firm.Said asked(String file, String member, String language, Map<String, String> path) {
    var event = Firm.EVENTS.read(file);
    event.getRequestContext().getAuthorizer().getJwt().getClaims().put("sub", member);
    event.setHeaders(Map.of("accept-language", language));
    event.setPathParameters(path);
    return firm.ask(event);
  }
}
