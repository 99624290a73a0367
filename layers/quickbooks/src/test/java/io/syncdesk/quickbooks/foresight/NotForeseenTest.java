package io.syncdesk.quickbooks.foresight;

import static io.syncdesk.core.change.Told.aFee;
import static io.syncdesk.core.change.Told.aPayment;
import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.change.SyncWish;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.State;
import io.syncdesk.quickbooks.firm.Firm;
import io.syncdesk.quickbooks.wire.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What our copy of QuickBooks cannot show: each way in which a forecast may miss. */
class NotForeseenTest {
  private static final Told CLIENT = anAccount("acc");
  private static final Told SERVICE = aService("svc");
  private static final Told INVOICE = anInvoice("1001", "acc", "svc");
  private static final Told CASH =
      aPayment("pay", "acc", "1001").paidBy(PaymentMethod.CASH, SyncWish.YES);

  private final Firm firm = new Firm();
  private final Seer seer = new Seer(firm);

  @BeforeEach
  void an_invoice_is_in_the_books() {
    firm.bookkeeper.customer("Ada acc");
    firm.hears(CLIENT, SERVICE, INVOICE).settles().looks();
  }

  @AfterEach
  void close() {
    firm.close();
  }

  @Test
  void a_name_that_an_employee_has_until_it_was_refused_once() {
    firm.wantsExpenses();
    firm.bookkeeper.post("Employee", "{\"DisplayName\":\"Stripe\"}");
    firm.hears(CASH).settles().looks();
    var fee = aFee("fee", "pay");

    comesOtherwise(fee, new Fault.NameTaken("Stripe"));

    assertThat(seer.refusedAgain(fee)).isEqualTo(new Fault.NameTaken("Stripe"));
  }

  @Test
  void an_item_that_is_the_same_on_all_is_taken_over_although_its_name_looks_taken() {
    firm.bookkeeper.item("Tax return equal", 100);
    firm.looks();
    var service = aService("equal");

    assertThat(seer.change(service).passes()).isFalse();

    firm.hears(service).settles();
    assertThat(firm.record(service.entity()).state()).isEqualTo(new State.Synced());
  }

  @Test
  void a_payment_that_was_brought_to_the_bank_until_it_was_refused_once() {
    firm.hears(CASH).settles();
    firm.bookkeeper.deposit(firm.bookkeeper.idOf("Payment", "PaymentRefNum = 'pay'"));
    firm.looks();
    var later = CASH.dated(Told.DAY.minusDays(1)).version(2);

    comesOtherwise(later, new Fault.Deposited());

    assertThat(seer.refusedAgain(later)).isEqualTo(new Fault.Deposited());
    assertThat(seer.refused(CASH.dated(Told.DAY.minusDays(2)).version(3)))
        .isEqualTo(new Fault.Deposited());
  }

  @Test
  void a_location_that_the_bookkeeper_added_and_gave_up_later() {
    var lima = Json.text(firm.bookkeeper.post("Department", "{\"Name\":\"Lima\"}"), "Id");
    var invoice = firm.bookkeeper.one("Invoice", "DocNumber = '1001'");
    firm.bookkeeper.change(invoice, "Invoice", "{\"DepartmentRef\":{\"value\":\"" + lima + "\"}}");
    firm.bookkeeper.deactivate("Department", "Name = 'Lima'");
    firm.looks();

    comesOtherwise(INVOICE.version(2), new Fault.ReferenceInactive("", ""));
  }

  @Test
  void what_somebody_did_since_we_looked_last() {
    var theirs = firm.bookkeeper.typedInvoice("1002");

    comesOtherwise(anInvoice("1002", "acc", "svc"), new Fault.NumberTaken("1002", theirs));
  }

  @Test
  void two_invoices_that_ask_for_one_number_at_the_same_moment() {
    var one = anInvoice("1002", "acc", "svc");
    var other =
        new Told(anInvoice("other", "acc", "svc").entity(), one.version(), "other", one.content());
    assertThat(seer.change(one).passes()).isTrue();
    assertThat(seer.change(other).passes()).isTrue();

    firm.hears(one, other).settles();

    assertThat(firm.fault(other)).isInstanceOf(Fault.NumberTaken.class);
  }

  @Test
  void an_invoice_that_somebody_wrote_to_between_its_two_attempts() {
    var empty = anInvoice("1001", "acc").as(INVOICE).version(2);
    assertThat(seer.change(empty).obstacles())
        .containsExactly(new Obstacle.Meets(new Fault.RequiredMissing("Line")));
    refusesOnce("{\"code\":\"2020\",\"element\":\"Line\"}");
    refusesOnce("{\"code\":\"5010\"}");

    firm.hears(empty).settles();

    assertThat(firm.fault(empty)).isEqualTo(new Fault.StaleSyncToken());
  }

  @Test
  void a_number_that_another_invoice_gives_up_in_the_same_moment() {
    var second = anInvoice("1002", "acc", "svc");
    firm.hears(second).settles().looks();
    var takes = second.as(INVOICE).version(2);

    assertThat(seer.change(takes).passes()).isFalse();

    firm.hears(second.version(2).deleted()).settles();
    firm.hears(takes).settles();
    assertThat(firm.record(takes.entity()).state()).isEqualTo(new State.Synced());
  }

  @Test
  void a_payment_of_a_parent_for_one_of_its_own() {
    var parent = firm.counterpart(CLIENT, BooksKind.CUSTOMER).bookId();
    firm.bookkeeper.post(
        "Customer",
        """
        {"DisplayName":"Ada child","Job":true,"ParentRef":{"value":"%s"}}
        """
            .formatted(parent));
    var childs = anInvoice("1002", "child", "svc");
    firm.hears(anAccount("child"), childs).settles().looks();
    var payment = aPayment("pay", "acc", "1002");

    assertThat(seer.change(payment).passes()).isFalse();

    firm.hears(payment).settles();
    assertThat(firm.record(payment.entity()).state()).isEqualTo(new State.Synced());
  }

  private void refusesOnce(String error) {
    firm.bookkeeper.control(
        "/simulator/faults",
        """
        {"method":"POST","path":"/(batch|invoice)","count":1,
         "fault":{"status":400,"body":{"Fault":{"Error":[%s]}}}}
        """
            .formatted(error));
  }

  private void comesOtherwise(Told told, Fault fault) {
    assertThat(seer.change(told).passes()).isTrue();

    firm.hears(told).settles();

    assertThat(firm.fault(told)).isEqualTo(fault);
  }
}
