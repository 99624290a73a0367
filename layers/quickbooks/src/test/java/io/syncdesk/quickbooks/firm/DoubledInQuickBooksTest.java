package io.syncdesk.quickbooks.firm;

import static io.syncdesk.core.change.Told.aFee;
import static io.syncdesk.core.change.Told.aPayment;
import static io.syncdesk.core.change.Told.aRefund;
import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.change.SyncWish;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.desk.FindEvidence;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.State;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.quickbooks.wire.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QuickBooks has one document too many of something of ours, and our mark tells of what. */
class DoubledInQuickBooksTest {
  private static final Told INVOICE = anInvoice("inv", "acc", "svc");
  private static final Told PAYMENT = aPayment("pay", "acc", "inv");
  private static final Told REFUND = aRefund("ref", "acc", "pay");
  private static final Told FEE = aFee("fee", "pay");
  private final Firm firm = new Firm();

  @BeforeEach
  void everything_is_in_the_books() {
    firm.wantsExpenses();
    firm.bookkeeper.customer("Ada acc");
    firm.hears(anAccount("acc"), aService("svc"), INVOICE, PAYMENT, REFUND, FEE).settles();
  }

  @AfterEach
  void close() {
    firm.close();
  }

  @ParameterizedTest
  @CsvSource({"INVOICE", "PAYMENT", "REFUND_RECEIPT", "PURCHASE"})
  void it_is_on_the_desk_with_both_and_heals_when_one_is_deleted(BooksKind kind) {
    var told = shownBy(kind);
    var ours = firm.counterpart(told, kind).bookId();
    var copy = copied(told, kind);
    firm.looks();
    var id = Json.text(copy, "Id");
    assertThat(firm.fault(told)).isEqualTo(new Fault.DoubledInQuickBooks(List.of(ours, id)));

    firm.bookkeeper.delete(kind.entity(), copy);
    firm.looks();

    isHealed(told);
    assertThat(firm.counterpart(told, kind).bookId()).isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource({"REFUND_RECEIPT", "PURCHASE"})
  void it_heals_as_well_when_the_one_we_know_is_deleted(BooksKind kind) {
    var told = shownBy(kind);
    var copy = copied(told, kind);
    firm.looks();

    firm.bookkeeper.delete(kind.entity(), entity(told, kind));
    firm.looks();

    isHealed(told);
    assertThat(firm.counterpart(told, kind).bookId()).isEqualTo(Json.text(copy, "Id"));
  }

  @Test
  void of_a_credit_only_the_memo_is_there_twice_and_not_what_applies_it() {
    var credit =
        aPayment("credit", "acc", "inv-2")
            .paidBy(PaymentMethod.PROMOTIONAL_CREDIT, SyncWish.AS_SETTING);
    firm.hears(anInvoice("inv-2", "acc", "svc"), credit).settles();
    var ours = firm.counterpart(credit, BooksKind.CREDIT_MEMO).bookId();

    var copy = Json.text(copied(credit, BooksKind.CREDIT_MEMO), "Id");
    firm.looks();

    assertThat(firm.record(credit.entity()).counterparts()).hasSize(2);
    assertThat(firm.fault(credit)).isEqualTo(new Fault.DoubledInQuickBooks(List.of(ours, copy)));
  }

  @Test
  void a_void_of_one_of_them_heals_it_too() {
    var copy = copied(INVOICE, BooksKind.INVOICE);
    firm.looks();

    firm.bookkeeper.voids("Invoice", copy);
    firm.looks();

    isHealed(INVOICE);
  }

  @Test
  void a_copy_that_is_kept_may_be_edited() {
    var copy = copied(INVOICE, BooksKind.INVOICE);
    firm.looks().resolves(INVOICE, new Resolution.Keep()).settles();

    firm.bookkeeper.change(copy, "Invoice", "{\"TxnDate\":\"2026-11-01\"}");
    firm.looks();

    assertThat(firm.record(INVOICE.entity()).state()).isEqualTo(new State.Synced());
    assertThat(firm.error(INVOICE).status()).isInstanceOf(Status.Resolved.class);
  }

  @Test
  void linking_the_other_one_leaves_the_first_as_the_one_too_many() {
    var ours = firm.counterpart(REFUND, BooksKind.REFUND_RECEIPT).bookId();
    var copy = Json.text(copied(REFUND, BooksKind.REFUND_RECEIPT), "Id");
    firm.looks().resolves(REFUND, new Resolution.Link(copy)).settles();

    assertThat(firm.counterpart(REFUND, BooksKind.REFUND_RECEIPT).bookId()).isEqualTo(copy);
    assertThat(firm.fault(REFUND)).isEqualTo(new Fault.DoubledInQuickBooks(List.of(copy, ours)));
  }

  @Test
  void the_evidence_shows_the_other_one() {
    var copy = copied(INVOICE, BooksKind.INVOICE);
    firm.looks();

    var evidence =
        new FindEvidence(firm.tables.companies(), firm.mirror, firm.tables.records())
            .of(firm.error(INVOICE));

    assertThat(evidence.orElseThrow().theirs().document().bookId())
        .isEqualTo(Json.text(copy, "Id"));
  }

  @Test
  void a_note_that_names_something_of_another_kind_is_no_mark() {
    var refund = (ObjectNode) entity(REFUND, BooksKind.REFUND_RECEIPT).deepCopy();
    post(BooksKind.REFUND_RECEIPT, refund.put("PrivateNote", "belongs to TaxDome invoice inv"));

    firm.looks();

    assertThat(firm.tables.allErrors(Told.FIRM)).isEmpty();
  }

  private static Told shownBy(BooksKind kind) {
    return switch (kind) {
      case INVOICE -> INVOICE;
      case PAYMENT -> PAYMENT;
      case REFUND_RECEIPT -> REFUND;
      case PURCHASE -> FEE;
      case CUSTOMER, VENDOR, ITEM, CREDIT_MEMO -> throw new IllegalArgumentException("" + kind);
    };
  }

  /** As QuickBooks' "Copy" does: everything but what only one can have. */
  private JsonNode copied(Told told, BooksKind kind) {
    ObjectNode copy = entity(told, kind).deepCopy();
    if (kind == BooksKind.PAYMENT) {
      copy.remove("Line");
    }
    return post(kind, copy);
  }

  private JsonNode post(BooksKind kind, ObjectNode copy) {
    copy.remove(List.of("Id", "SyncToken", "MetaData", "DocNumber", "LinkedTxn"));
    return firm.bookkeeper.post(kind.entity(), Json.write(copy));
  }

  private JsonNode entity(Told told, BooksKind kind) {
    return firm.bookkeeper.one(
        kind.entity(), "Id = '" + firm.counterpart(told, kind).bookId() + "'");
  }

  private void isHealed(Told told) {
    assertThat(firm.record(told.entity()).state()).isEqualTo(new State.Synced());
    assertThat(firm.error(told).status())
        .isInstanceOfSatisfying(
            Status.Resolved.class,
            it -> assertThat(it.cure()).isInstanceOf(Status.Cure.FixedInQuickBooks.class));
  }
}
