package io.syncdesk.quickbooks.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.RequestId;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.company.Usage;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.lane.Allowance;
import io.syncdesk.core.lane.Deadline;
import io.syncdesk.quickbooks.fault.Expected;
import io.syncdesk.quickbooks.fault.Faults;
import io.syncdesk.quickbooks.fault.Nobody;
import io.syncdesk.quickbooks.fault.Verdict;
import io.syncdesk.quickbooks.firm.Firm;
import io.syncdesk.quickbooks.query.Field;
import io.syncdesk.quickbooks.query.Literal;
import io.syncdesk.quickbooks.query.Query;
import io.syncdesk.quickbooks.wire.Json;
import io.syncdesk.quickbooks.wire.Patience;
import io.syncdesk.quickbooks.wire.Transport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each call there is, made to a QuickBooks that keeps its own rules. */
class ClientTest {
  private final Firm firm = new Firm();
  private final Client client = client(Duration.ofDays(1));
  private int requests;

  @AfterEach
  void close() {
    firm.close();
  }

  @Test
  void an_entity_is_created_changed_deactivated_and_read() {
    var customer = done(write(Operation.CREATE, BooksKind.CUSTOMER, "{\"DisplayName\":\"Ada\"}"));
    var named = naming(customer);
    var changed =
        done(
            write(
                Operation.UPDATE,
                BooksKind.CUSTOMER,
                named.formatted("\"sparse\":true,\"Notes\":\"Pays late\"")));
    var resting =
        done(
            write(
                Operation.DEACTIVATE,
                BooksKind.CUSTOMER,
                naming(changed).formatted("\"sparse\":true,\"Active\":false")));

    var read = read("Customer", Json.text(customer, "Id"));
    assertThat(Json.text(changed, "DisplayName")).isEqualTo("Ada");
    assertThat(resting.path("Active").asBoolean()).isFalse();
    assertThat(Json.text(read, "SyncToken")).isEqualTo("2");
  }

  @Test
  void a_document_is_voided_and_deleted() {
    var invoice = done(write(Operation.CREATE, BooksKind.INVOICE, anInvoice()));

    var voided = done(write(Operation.VOID, BooksKind.INVOICE, onlyNaming(invoice)));
    assertThat(voided.path("TotalAmt").decimalValue()).isZero();

    var deleted =
        verdict(
            write(Operation.DELETE, BooksKind.INVOICE, onlyNaming(voided)),
            Expected.of(Operation.DELETE, BooksKind.INVOICE));
    assertThat(deleted).isInstanceOf(Verdict.Done.class);
    assertThat(firm.bookkeeper.all("Invoice")).isEmpty();
  }

  @Test
  void a_write_under_a_known_request_id_is_done_once() {
    var write = written(Operation.CREATE, BooksKind.CUSTOMER, "{\"DisplayName\":\"Once\"}");

    var first = done(client.write(write, new RequestId("the-same")));
    var second = done(client.write(write, new RequestId("the-same")));

    assertThat(second).isEqualTo(first);
    assertThat(firm.bookkeeper.all("Customer")).hasSize(1);
  }

  @Test
  void a_refused_write_says_why_and_under_which_tid() {
    write(Operation.CREATE, BooksKind.CUSTOMER, "{\"DisplayName\":\"Ada\"}");

    var again = write(Operation.CREATE, BooksKind.VENDOR, "{\"DisplayName\":\"ada\"}");

    assertThat(verdict(again, Expected.entity("Vendor")))
        .isEqualTo(new Verdict.Refused(new Fault.NameTaken("")));
    assertThat(again.trace().status()).isEqualTo(400);
    assertThat(again.trace().said()).contains("6240");
    assertThat(again.trace().intuitTid()).isNotEmpty();
  }

  @Test
  void names_are_asked_for_with_whatever_is_in_them() {
    for (var name : List.of("O'Neil", "Tom & Priya", "back\\slash", "100% \"Best\"", "Müller 中")) {
      firm.bookkeeper.customer(name);
      var query = Query.all("Customer").is(Field.DISPLAY_NAME, new Literal(name)).alsoInactive();

      assertThat(rows(new Reader(client).page(query)))
          .singleElement()
          .satisfies(row -> assertThat(Json.text(row, "DisplayName")).isEqualTo(name));
    }
  }

  @Test
  void a_long_answer_comes_page_by_page() {
    for (int i = 0; i < 1003; i++) {
      firm.bookkeeper.customer("Client " + i);
    }

    assertThat(rows(new Reader(client).page(Query.all("Customer")))).hasSize(1000);
    assertThat(rows(new Reader(client).all(Query.all("Customer")))).hasSize(1003);
  }

  @Test
  void a_batch_is_answered_entry_by_entry() {
    var call =
        new Call(
            new RequestId("batch-1"),
            Call.Form.BATCH,
            List.of(
                item("b0", Operation.CREATE, "{\"DisplayName\":\"One\"}"),
                item("b1", Operation.CREATE, "{\"DisplayName\":\"One\"}"),
                item("b2", Operation.CREATE, "{\"DisplayName\":\"Two\"}")));

    var answer = done(client.batch(call), Expected.anything("BatchItemResponse"));

    assertThat(answer).hasSize(3);
    assertThat(firm.bookkeeper.all("Customer")).hasSize(2);
  }

  @Test
  void preferences_are_read() {
    var preferences = rows(new Reader(client).preferences()).getFirst();

    assertThat(preferences.path("SalesFormsPrefs").path("CustomTxnNumbers").asBoolean()).isTrue();
  }

  @Test
  void what_changed_since_a_moment_is_told_with_what_was_deleted() {
    var invoice = firm.bookkeeper.post("Invoice", anInvoice());
    firm.clock.advance(Duration.ofHours(1));
    var since = firm.clock.instant().minusSeconds(60);
    firm.bookkeeper.customer("Late");
    firm.bookkeeper.delete("Invoice", invoice);

    var changes =
        done(
            client.changes(List.of("Customer", "Invoice"), since),
            Expected.anything("CDCResponse"));

    assertThat(changes.findValues("Customer").getFirst().findValuesAsText("DisplayName"))
        .contains("Late");
    assertThat(changes.findValues("Invoice").getFirst().findValuesAsText("status"))
        .containsExactly("Deleted");
  }

  @Test
  void no_call_is_started_that_the_deadline_leaves_no_time_for() {
    var hurried = client(Patience.USUAL.callTakesAtMost().minusMillis(1));

    assertThat(hurried.preferences())
        .isInstanceOfSatisfying(
            Said.Nothing.class,
            nothing -> assertThat(nothing.undecided()).isEqualTo(new Outcome.OutOfTime()));
    assertThat(firm.bookkeeper.requests().path("items")).isEmpty();
  }

  private Client client(Duration time) {
    var transport = new Transport(Patience.USUAL, firm.clock);
    var refresh = new RefreshTokens(firm.intuit(), transport, firm.clock);
    return new Client(
        new Address(firm.intuit(), Firm.REALM),
        transport,
        new Access(Firm.REALM, firm.tokens, refresh, firm.clock),
        new Client.Bounds(
            new Deadline(firm.clock.instant().plus(time), firm.clock),
            new Allowance(Usage.NONE, firm.clock)));
  }

  private Said write(Operation operation, BooksKind kind, String body) {
    requests++;
    return client.write(written(operation, kind, body), new RequestId("r-" + requests));
  }

  private static Call.Item item(String bId, Operation operation, String body) {
    return new Call.Item(bId, written(operation, BooksKind.CUSTOMER, body));
  }

  private static Write written(Operation operation, BooksKind kind, String body) {
    return new Write(operation, kind, body, new ContentHash("x"), Write.Then.DONE);
  }

  private String anInvoice() {
    var customer = firm.bookkeeper.customer("Payer");
    var item =
        firm.bookkeeper.post(
            "Item",
            "{\"Name\":\"Work\",\"Type\":\"Service\",\"IncomeAccountRef\":{\"value\":\"%s\"}}"
                .formatted(firm.bookkeeper.idOf("Account", "Name = 'Sales'")));
    return """
    {"CustomerRef":{"value":"%s"},"Line":[{"DetailType":"SalesItemLineDetail","Amount":10,
     "SalesItemLineDetail":{"ItemRef":{"value":"%s"}}}]}
    """
        .formatted(customer, Json.text(item, "Id"));
  }

  private JsonNode read(String entity, String id) {
    return done(client.read(entity, id), Expected.entity(entity));
  }

  private static String naming(JsonNode entity) {
    return onlyNaming(entity).replace("}", ",%s}");
  }

  private static String onlyNaming(JsonNode entity) {
    return Json.write(
        Json.object()
            .put("Id", Json.text(entity, "Id"))
            .put("SyncToken", Json.text(entity, "SyncToken")));
  }

  private static JsonNode done(Said said) {
    return done(
        said,
        answer ->
            Expected.entity("Customer").in(answer).or(() -> Expected.entity("Invoice").in(answer)));
  }

  private static JsonNode done(Said said, Expected expected) {
    assertThat(verdict(said, expected)).isInstanceOf(Verdict.Done.class);
    return ((Verdict.Done) verdict(said, expected)).found();
  }

  private static Verdict verdict(Said said, Expected expected) {
    assertThat(said).isInstanceOf(Said.Answer.class);
    return Faults.verdict(((Said.Answer) said).answer(), expected, Nobody.INSTANCE);
  }

  private static List<JsonNode> rows(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Rows.class);
    return ((Reading.Rows) reading).rows();
  }
}
