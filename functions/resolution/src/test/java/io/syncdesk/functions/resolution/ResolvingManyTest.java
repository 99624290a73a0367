package io.syncdesk.functions.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.AccountType;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.mirror.Contact;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many errors, one resolution, a verdict for each (B9). */
class ResolvingManyTest {
  private final Firm firm = new Firm();

  @Test
  void a_whole_category_is_settled_with_one_wake_up() {
    for (int i = 0; i < 5; i++) {
      invoice("inv-" + i);
    }
    firm.parked(new EntityRef(Firm.DEMO, EntityKind.ACCOUNT, "acc-9"), "", new Fault.Deposited());

    var said = firm.ask("bulk.json").body();

    assertThat(verdicts(said)).hasSize(5).containsOnly("accepted");
    assertThat(said.get("more").asBoolean()).isFalse();
    assertThat(firm.ask("summary.json").body().at("/byCategory/invoices").asInt()).isZero();
    assertThat(firm.ask("summary.json").body().at("/byCategory/accounts").asInt()).isEqualTo(1);
    assertThat(firm.wakeUps.takeArrived()).containsExactly(WakeUp.of(Firm.DEMO));
  }

  @Test
  void more_than_can_be_done_at_once_is_finished_by_asking_again() {
    for (int i = 0; i < BulkWish.ERRORS_MAX + 3; i++) {
      invoice("inv-" + i);
    }

    var first = firm.ask("bulk.json").body();
    var second = firm.ask("bulk.json").body();

    assertThat(verdicts(first)).hasSize(BulkWish.ERRORS_MAX);
    assertThat(first.get("more").asBoolean()).isTrue();
    assertThat(verdicts(second)).hasSize(3);
    assertThat(second.get("more").asBoolean()).isFalse();
  }

  @Test
  void what_was_in_vain_or_is_not_possible_does_not_keep_the_rest_of_a_list_from_its_turn() {
    for (int i = 0; i < BulkWish.ERRORS_MAX + 3; i++) {
      invoice("inv-" + i);
    }
    var keep = "{\"action\":\"link\",\"category\":\"invoices\"%s}";

    var first = ask(keep.formatted("")).body();
    var next = first.get("next").textValue();
    var second = ask(keep.formatted(",\"cursor\":\"" + next + "\"")).body();

    assertThat(verdicts(first)).hasSize(BulkWish.ERRORS_MAX).containsOnly("not-allowed");
    assertThat(verdicts(second)).hasSize(3);
    assertThat(second.get("more").asBoolean()).isFalse();
  }

  @Test
  void a_rehearsal_changes_nothing_and_tells_what_would_become() {
    invoice("inv-1");
    firm.parked(new EntityRef(Firm.DEMO, EntityKind.FEE, "fee-1"), "", new Fault.PeriodClosed());

    var said =
        ask(
            "{\"action\":\"stop-syncing\",\"dryRun\":true,\"errorIds\":[\"%s\",\"%s\"]}"
                .formatted(id(EntityKind.INVOICE, "inv-1"), id(EntityKind.FEE, "nobody")));

    assertThat(verdicts(said.body())).containsExactly("not-allowed", "not-found");
    assertThat(said.body().at("/verdicts/0/says").asText()).contains("stop-syncing");
    assertThat(
            verdicts(
                ask("{\"action\":\"resync\",\"dryRun\":true,\"category\":\"invoices\"}").body()))
        .containsExactly("would-be-accepted");
    assertThat(firm.ask("summary.json").body().get("open").asInt()).isEqualTo(2);
    assertThat(firm.wakeUps.takeArrived()).isEmpty();
  }

  @Test
  void a_request_that_is_sent_twice_decides_nothing_twice_even_when_all_came_back() {
    var entity = invoice("inv-1");
    var named =
        "{\"action\":\"resync\",\"errorIds\":[\"%s\"]}".formatted(id(EntityKind.INVOICE, "inv-1"));
    ask(named);
    comesBack(entity);

    assertThat(verdicts(ask(named).body())).containsExactly("accepted");
    assertThat(firm.tables.records().find(entity).orElseThrow().state())
        .isInstanceOf(State.Parked.class);

    var other = event(named);
    other.getHeaders().put("idempotency-key", "another");
    firm.ask(other);
    assertThat(firm.tables.records().find(entity).orElseThrow().state())
        .isInstanceOf(State.Due.class);
  }

  /** The try was in vain. */
  private void comesBack(EntityRef entity) {
    var record = firm.tables.records().find(entity).orElseThrow();
    var error = firm.tables.errors().find(Firm.DEMO, ErrorId.of(entity)).orElseThrow();
    var back = error.in(new Status.Open(), Firm.NOW);
    firm.tables
        .ledger()
        .store(
            Firm.DEMO,
            new Step(
                List.of(new Step.Change(record, record.in(State.Parked.REFUSED).on(OnDesk.YES))),
                List.of(new Step.ErrorChange(error, back)),
                new Step.JournalChange.Unchanged()));
  }

  @Test
  void without_a_key_nothing_is_decided() {
    invoice("inv-1");
    var event = Firm.EVENTS.read("bulk.json");
    event.setHeaders(new HashMap<>(event.getHeaders()));
    event.getHeaders().remove("idempotency-key");

    var said = firm.ask(event);

    assertThat(said.status()).isEqualTo(400);
    assertThat(said.text("/type")).endsWith("key-missing");
  }

  @Test
  void clients_are_linked_to_whom_they_surely_are_and_the_others_are_left_to_people() {
    firm.customer("901", "Lovelace, Ada", new Contact("ada@lovelace.test", ""));
    firm.customer("902", "Byron & Sons, LLC", Contact.NONE);
    firm.customer("903", "Babbage, Charles", Contact.NONE);
    firm.customer("904", "Charles Babbage Jr.", Contact.NONE);
    client("acc-ada", "Ada Lovelace", "ada@lovelace.test");
    client("acc-byron", "Byron and Sons", null);
    client("acc-nobody", "Somebody Else", null);
    var body = "{\"action\":\"link\",\"category\":\"accounts\",\"minimumScore\":90%s}";

    var rehearsed = ask(body.formatted(",\"dryRun\":true")).body();
    var carried = ask(body.formatted("")).body();

    assertThat(verdicts(rehearsed))
        .containsExactlyInAnyOrder("would-be-accepted", "would-be-accepted", "no-sure-match");
    assertThat(verdicts(carried))
        .containsExactlyInAnyOrder("accepted", "accepted", "no-sure-match");
    assertThat(customer("acc-ada")).isEqualTo("901");
    assertThat(customer("acc-byron")).isEqualTo("902");
    assertThat(firm.ask("summary.json").body().at("/byCategory/accounts").asInt()).isEqualTo(1);
  }

  private void client(String id, String name, @Nullable String email) {
    firm.unmatched(id, new Account(name, AccountType.COMPANY, email, null, null));
  }

  private String customer(String account) {
    var entity = new EntityRef(Firm.DEMO, EntityKind.ACCOUNT, account);
    var shown = firm.tables.records().find(entity).orElseThrow().counterparts();
    return shown.getFirst().bookId();
  }

  @Test
  void skipped_errors_are_put_back_together() {
    invoice("inv-1");
    invoice("inv-2");
    firm.ask("bulk.json");

    var event = event("{\"action\":\"reopen\",\"category\":\"invoices\"}");
    event.getHeaders().put("idempotency-key", "another");

    assertThat(verdicts(firm.ask(event).body())).containsExactly("accepted", "accepted");
    assertThat(firm.ask("summary.json").body().get("open").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"action\":\"skip\",\"errorIds\":[]}|errorIds|400",
        "{\"action\":\"skip\",\"errorIds\":\"err-1\"}|errorIds|400",
        "{\"action\":\"skip\",\"errorIds\":[\"nonsense\"]}|errorIds|400",
        "{\"action\":\"skip\",\"category\":\"invoice\"}|category|400",
        "{\"action\":\"skip\",\"dryRun\":\"yes\"}|dryRun|400",
        "{\"action\":\"skip\",\"firmId\":\"firm-other\"}|firmId|400",
        "{\"action\":\"link\",\"minimumScore\":7}|minimumScore|400",
        "{\"action\":\"skip\",\"minimumScore\":90}|action|422",
        "{\"action\":\"renumber\",\"number\":\"7\"}|action|422",
        "{\"action\":\"link\",\"counterpartId\":\"7\"}|action|422",
        "{\"action\":\"create-customer\",\"name\":\"Ada\"}|action|422",
      })
  void what_makes_no_sense_is_named(String body, String field, int status) {
    var said = ask(body);

    assertThat(said.status()).isEqualTo(status);
    assertThat(said.text("/field")).isEqualTo(field);
  }

  private EntityRef invoice(String id) {
    var entity = new EntityRef(Firm.DEMO, EntityKind.INVOICE, id);
    firm.parked(entity, "Ada", new Fault.NumberTaken(id, ""));
    return entity;
  }

  private static String id(EntityKind kind, String id) {
    return ErrorId.of(new EntityRef(Firm.DEMO, kind, id)).value();
  }

  private Firm.Said ask(String body) {
    return firm.ask(event(body));
  }

  private static APIGatewayV2HTTPEvent event(String body) {
    var event = Firm.EVENTS.read("bulk.json");
    event.setHeaders(new HashMap<>(Map.copyOf(event.getHeaders())));
    event.setBody(body);
    return event;
  }

  private static List<String> verdicts(JsonNode body) {
    return body.findValuesAsText("verdict");
  }
}
