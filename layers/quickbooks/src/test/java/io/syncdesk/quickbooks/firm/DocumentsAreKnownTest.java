package io.syncdesk.quickbooks.firm;

import static io.syncdesk.core.change.Told.aFee;
import static io.syncdesk.core.change.Told.aPayment;
import static io.syncdesk.core.change.Told.aRefund;
import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.lane.TurnEnd;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.Mirror.Loaded;
import io.syncdesk.core.record.State;
import io.syncdesk.quickbooks.wire.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mirror knows the documents in a company's QuickBooks, whoever wrote them and when. */
class DocumentsAreKnownTest {
  private static final int MANY =
      Integer.getInteger("documents.many", Boolean.getBoolean("simulation.full") ? 50_000 : 3_500);

  private static final Told CLIENT = anAccount("acc");
  private static final Told SERVICE = aService("svc");
  private static final Told INVOICE = anInvoice("inv", "acc", "svc");
  private static final Told PAYMENT = aPayment("pay", "acc", "inv");
  private static final Told REFUND = aRefund("ref", "acc", "pay");
  private static final Told FEE = aFee("fee", "pay");
  private static final Duration SHORT = Duration.ofSeconds(60);
  private final Firm firm = new Firm();

  @BeforeEach
  void there_is_somebody_to_bill() {
    firm.bookkeeper.customer("Ada acc");
    firm.bookkeeper.item("Tax return svc", 100);
  }

  @AfterEach
  void close() {
    firm.close();
  }

  // --- what was there before

  @Test
  void documents_from_before_the_connection_are_learned() {
    var id = firm.bookkeeper.typedInvoice("B-7");
    var customer = firm.bookkeeper.idOf("Customer", "");

    firm.settles();

    assertThat(firm.mirror.loaded(Firm.REALM)).isEqualTo(new Loaded.Whole());
    assertThat(numbered("b-7"))
        .isEqualTo(
            new Document(
                new DocumentRef(DocumentKind.INVOICE, id),
                "B-7",
                LocalDate.parse(Json.text(theirs(id), "TxnDate")),
                new Document.Amounts(
                    theirs(id).path("TotalAmt").decimalValue(),
                    theirs(id).path("Balance").decimalValue(),
                    "USD"),
                customer,
                "0",
                Document.Posting.POSTED));
    assertThat(numbered("B-7").amounts().total()).isEqualByComparingTo("480");
  }

  @Test
  void what_is_known_once_is_not_read_again() {
    firm.settles();
    var reads = metered();

    firm.settles();

    assertThat(metered()).isEqualTo(reads);
  }

  @Test
  void thousands_of_documents_are_learned_over_many_turns_and_hold_up_nothing() {
    firm.hears(CLIENT, SERVICE).settles();
    firm.bookkeeper.imports(MANY);
    firm.mirror.put(Firm.REALM, new Loaded.Lists());

    int turns = 0;
    while (!(firm.mirror.loaded(Firm.REALM) instanceof Loaded.Whole)) {
      var meanwhile = anInvoice("inv-" + turns, "acc", "svc");
      firm.hears(meanwhile).turnOf(SHORT);
      assertThat(firm.record(meanwhile.entity()).state()).isEqualTo(new State.Synced());
      turns++;
    }

    assertThat(turns).isBetween(MANY / 1_750 + 1, MANY / 450 + 1);
    assertThat(firm.mirror.documents(Firm.REALM)).hasSize(MANY + turns);
    assertThat(numbered("T-1").amounts().total()).isEqualByComparingTo("480");
    assertThat(numbered("T-" + MANY).amounts().total()).isEqualByComparingTo("480");
  }

  @Test
  void a_document_that_is_deleted_between_two_pages_hides_no_other() {
    firm.bookkeeper.imports(1_010);
    firm.settles();
    var gone = firm.bookkeeper.one("Invoice", "DocNumber = 'T-1'");
    firm.bookkeeper.delete("Invoice", gone);
    firm.mirror.drop(
        Firm.REALM, firm.mirror.documents(Firm.REALM).stream().map(Document::ref).toList());
    firm.mirror.put(Firm.REALM, new Loaded.DocumentsUpTo(DocumentKind.INVOICE, 951));

    firm.settles();

    assertThat(firm.mirror.documents(Firm.REALM)).hasSize(59);
  }

  @Test
  void while_quickbooks_is_away_nothing_is_taken_for_learned() {
    firm.bookkeeper.typedInvoice("B-7");
    firm.turnOf(Duration.ofSeconds(45));
    firm.mirror.put(Firm.REALM, new Loaded.Lists());
    firm.bookkeeper.control("/simulator/faults", "{\"path\":\"/query\",\"fault\":\"outage\"}");

    assertThat(firm.turn()).isInstanceOf(TurnEnd.Paused.class);
    assertThat(firm.mirror.loaded(Firm.REALM)).isEqualTo(new Loaded.Lists());

    firm.clock.advance(Duration.ofMinutes(10));
    firm.settles();

    assertThat(numbered("B-7").bookId()).isNotEmpty();
  }

  // --- what we write

  @Test
  void what_we_write_is_known_at_once() {
    firm.wantsExpenses();
    firm.hears(CLIENT, SERVICE).settles();
    var reads = metered();

    firm.hears(INVOICE, PAYMENT, REFUND, FEE).settles();

    assertThat(metered()).isEqualTo(reads);
    for (var kind : DocumentKind.values()) {
      if (kind != DocumentKind.CREDIT_MEMO) {
        assertThat(firm.mirror.documents(Firm.REALM)).anyMatch(it -> it.kind() == kind);
      }
    }
    var invoice = known(INVOICE, BooksKind.INVOICE).orElseThrow();
    assertThat(numbered(invoice.number())).isEqualTo(invoice);
    assertThat(invoice.customerId()).isEqualTo(firm.bookkeeper.idOf("Customer", ""));
  }

  @Test
  void a_document_that_we_void_is_known_as_voided_and_keeps_its_number() {
    firm.hears(CLIENT, SERVICE, INVOICE).settles();
    var number = known(INVOICE, BooksKind.INVOICE).orElseThrow().number();

    firm.hears(INVOICE.version(2).voided()).settles();

    assertThat(numbered(number).isVoided()).isTrue();
    assertThat(numbered(number).amounts().total()).isEqualByComparingTo(BigDecimal.ZERO);
  }

  @Test
  void a_document_that_we_delete_is_known_no_more() {
    firm.hears(CLIENT, SERVICE, INVOICE, PAYMENT).settles();
    var payment = known(PAYMENT, BooksKind.PAYMENT).orElseThrow();

    firm.hears(PAYMENT.version(2).deleted()).settles();

    assertThat(firm.mirror.find(Firm.REALM, payment.ref())).isEmpty();
  }

  // --- what a bookkeeper does

  @Test
  void what_a_bookkeeper_types_is_known_after_a_look() {
    firm.settles();

    firm.bookkeeper.typedInvoice("B-8");
    firm.looks();

    assertThat(numbered("B-8").amounts().total()).isEqualByComparingTo("480");
  }

  @Test
  void an_edit_is_known_after_a_look() {
    var id = firm.bookkeeper.typedInvoice("B-7");
    firm.settles();

    firm.bookkeeper.change(theirs(id), "Invoice", "{\"DocNumber\":\"B-9\"}");
    firm.looks();

    assertThat(firm.mirror.numbered(Firm.REALM, DocumentKind.INVOICE, "B-7")).isEmpty();
    assertThat(numbered("B-9").bookId()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void what_is_voided_or_deleted_is_known_after_a_look(boolean isVoided) {
    var id = firm.bookkeeper.typedInvoice("B-7");
    firm.settles();

    if (isVoided) {
      firm.bookkeeper.voids("Invoice", theirs(id));
    } else {
      firm.bookkeeper.delete("Invoice", theirs(id));
    }
    firm.looks();

    assertThat(firm.mirror.numbered(Firm.REALM, DocumentKind.INVOICE, "B-7"))
        .hasSize(isVoided ? 1 : 0)
        .allMatch(Document::isVoided);
  }

  @Test
  void what_a_payment_leaves_open_of_an_invoice_is_known_after_a_look() {
    firm.hears(CLIENT, SERVICE, INVOICE).settles();
    var before = known(INVOICE, BooksKind.INVOICE).orElseThrow();

    firm.hears(PAYMENT).settles().looks();

    var after = known(INVOICE, BooksKind.INVOICE).orElseThrow();
    assertThat(before.amounts().balance()).isPositive();
    assertThat(after.amounts().balance()).isLessThan(before.amounts().balance());
    assertThat(after.amounts().total()).isEqualByComparingTo(before.amounts().total());
  }

  private Optional<Document> known(Told told, BooksKind kind) {
    var document = DocumentKind.spelled(kind.entity()).orElseThrow();
    return firm.mirror.find(
        Firm.REALM, new DocumentRef(document, firm.counterpart(told, kind).bookId()));
  }

  private Document numbered(String number) {
    var found = firm.mirror.numbered(Firm.REALM, DocumentKind.INVOICE, number);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private JsonNode theirs(String id) {
    return firm.bookkeeper.one("Invoice", "Id = '" + id + "'");
  }

  private long metered() {
    return firm.bookkeeper.requests().path("totals").path("metered").asLong();
  }
}
