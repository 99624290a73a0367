package io.syncdesk.quickbooks.foresight;

import static io.syncdesk.core.change.Told.aFee;
import static io.syncdesk.core.change.Told.aPayment;
import static io.syncdesk.core.change.Told.aRefund;
import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static io.syncdesk.core.change.Told.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.Application;
import io.syncdesk.core.change.Fee;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.InvoiceLine;
import io.syncdesk.core.change.Money;
import io.syncdesk.core.change.NumberedBy;
import io.syncdesk.core.change.Payment;
import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.change.Service;
import io.syncdesk.core.change.SyncWish;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.quickbooks.firm.Firm;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** Each rule sees its refusal coming, and QuickBooks then refuses for just that. */
class ForeseenRefusalTest {
  private static final Told CLIENT = anAccount("acc");
  private static final Told SERVICE = aService("svc");
  private static final Told INVOICE = anInvoice("1001", "acc", "svc");
  private static final Told PAYMENT = aPayment("pay", "acc", "1001");

  private final Firm firm = new Firm();
  private final Seer seer = new Seer(firm);

  @BeforeEach
  void a_client_and_a_service_are_in_step() {
    firm.bookkeeper.customer("Ada acc");
    firm.hears(CLIENT, SERVICE).settles().looks();
  }

  @AfterEach
  void close() {
    firm.close();
  }

  @Test
  void a_client_whom_quickbooks_does_not_know() {
    assertThat(seer.refused(anAccount("stranger")))
        .isEqualTo(new Fault.NoMatchingCustomer("Ada stranger"));
  }

  @Test
  void a_number_that_another_invoice_has_and_which_one() {
    var theirs = firm.bookkeeper.typedInvoice("1001");
    firm.looks();

    assertThat(seer.refused(INVOICE)).isEqualTo(new Fault.NumberTaken("1001", theirs));
  }

  @Test
  void a_number_that_a_voided_invoice_has() {
    firm.bookkeeper.typedInvoice("1001");
    firm.bookkeeper.voids("Invoice", firm.bookkeeper.one("Invoice", "DocNumber = '1001'"));
    firm.looks();

    assertThat(seer.refused(INVOICE)).isInstanceOf(Fault.NumberTaken.class);
  }

  @Test
  void a_number_that_the_invoice_changes_to() {
    firm.bookkeeper.typedInvoice("2002");
    firm.hears(INVOICE).settles().looks();

    assertThat(seer.refused(numbered("2002").version(2))).isInstanceOf(Fault.NumberTaken.class);
  }

  @Test
  void a_number_of_more_than_21_characters() {
    assertThat(seer.refused(numbered("2026/CLIENT/0000000042")))
        .isEqualTo(new Fault.TextTooLong("DocNumber", "22 > 21"));
  }

  @Test
  void an_invoice_dated_into_a_closed_period() {
    booksAreClosedThrough("2026-11-30");

    assertThat(seer.refused(INVOICE)).isEqualTo(new Fault.PeriodClosed());
  }

  @Test
  void an_invoice_that_would_be_dated_out_of_a_closed_period() {
    firm.hears(INVOICE).settles();
    booksAreClosedThrough("2026-11-30");

    var later = INVOICE.dated(Told.DAY.plusDays(30)).version(2);

    assertThat(seer.refused(later)).isEqualTo(new Fault.PeriodClosed());
  }

  @Test
  void a_void_in_a_closed_period() {
    firm.hears(INVOICE).settles();
    booksAreClosedThrough("2026-11-30");

    assertThat(seer.refused(INVOICE.version(2).voided())).isEqualTo(new Fault.PeriodClosed());
  }

  @Test
  void an_invoice_for_a_service_that_was_made_inactive_a_moment_ago() {
    firm.bookkeeper.deactivate("Item", "Name = 'Tax return svc'");
    firm.reloadsItsLists();
    firm.turn();

    assertThat(seer.refused(INVOICE))
        .isEqualTo(new Fault.ReferenceInactive("Item", "Tax return svc"));
  }

  @Test
  void an_invoice_for_a_client_who_was_made_inactive_a_moment_ago() {
    firm.bookkeeper.deactivate("Customer", "DisplayName = 'Ada acc'");
    firm.reloadsItsLists();
    firm.turn();

    assertThat(seer.refused(INVOICE)).isEqualTo(new Fault.ReferenceInactive("Customer", "Ada acc"));
  }

  @Test
  void an_invoice_with_a_class_that_quickbooks_does_not_have() {
    classesAreTracked();

    assertThat(seer.refused(of("East", null)))
        .isEqualTo(new Fault.ReferenceInactive("Class", "East"));
  }

  @Test
  void an_invoice_with_a_location_that_was_made_inactive() {
    locationsAreTracked();
    firm.bookkeeper.post("Department", "{\"Name\":\"Rome\"}");
    firm.bookkeeper.deactivate("Department", "Name = 'Rome'");
    firm.looks();

    assertThat(seer.refused(of(null, "Rome")))
        .isEqualTo(new Fault.ReferenceInactive("Department", "Rome"));
  }

  @Test
  void an_update_of_an_invoice_whose_location_of_last_time_was_made_inactive() {
    locationsAreTracked();
    firm.bookkeeper.post("Department", "{\"Name\":\"Rome\"}");
    firm.looks();
    firm.hears(of(null, "Rome")).settles();
    firm.bookkeeper.deactivate("Department", "Name = 'Rome'");
    firm.looks();

    assertThat(seer.refused(of(null, null).version(2)))
        .isEqualTo(new Fault.ReferenceInactive("Department", "Rome"));
  }

  @Test
  void an_invoice_without_lines() {
    var empty = showing(invoice("1001", List.of(), null, null));

    assertThat(seer.refused(empty)).isEqualTo(new Fault.RequiredMissing("Line"));
  }

  @Test
  void a_line_whose_amount_is_not_quantity_times_rate_to_the_cent() {
    var line = line("3", "0.33333", "0.99999");

    assertThat(seer.refused(showing(invoice("1001", List.of(line), null, null))))
        .isInstanceOf(Fault.Malformed.class);
  }

  @Test
  void an_invoice_that_comes_to_less_than_nothing() {
    var line = line("1", "-20.00", "-20.00");

    assertThat(seer.refused(showing(invoice("1001", List.of(line), null, null))))
        .isInstanceOf(Fault.BusinessRule.class);
  }

  @Test
  void a_memo_of_more_than_1000_characters() {
    var memo = "m".repeat(1001);

    assertThat(seer.refused(showing(invoice("1001", List.of(line("1", "5", "5")), null, memo))))
        .isEqualTo(new Fault.TextTooLong("CustomerMemo", "1001 > 1000"));
  }

  @Test
  void an_invoice_that_somebody_deleted_in_quickbooks() {
    firm.hears(INVOICE).settles();
    firm.bookkeeper.delete("Invoice", firm.bookkeeper.one("Invoice", "DocNumber = '1001'"));
    firm.looks();

    assertThat(seer.refused(INVOICE.version(2))).isEqualTo(new Fault.DeletedInQuickBooks());
  }

  @Test
  void a_paid_invoice_that_is_to_be_deleted() {
    firm.hears(INVOICE, PAYMENT).settles().looks();

    assertThat(seer.refused(INVOICE.version(2).deleted())).isEqualTo(new Fault.HasDependents());
  }

  @Test
  void a_service_whose_name_another_item_has() {
    firm.bookkeeper.item("Tax return other", 7);
    firm.looks();

    assertThat(seer.refused(aService("other"))).isEqualTo(new Fault.NameTaken("Tax return other"));
  }

  @Test
  void a_service_whose_name_has_a_colon() {
    assertThat(seer.refused(named("Tax: returns"))).isInstanceOf(Fault.TextForbidden.class);
  }

  @Test
  void a_service_whose_name_is_too_long() {
    assertThat(seer.refused(named("n".repeat(120))))
        .isEqualTo(new Fault.TextTooLong("Name", "120 > 100"));
  }

  @Test
  void a_service_whose_name_is_only_blanks() {
    assertThat(seer.refused(named("   "))).isEqualTo(new Fault.RequiredMissing("Name"));
  }

  @Test
  void a_service_that_would_earn_into_the_receivables() {
    assertThat(seer.refused(earningInto("Accounts Receivable (A/R)")))
        .isEqualTo(new Fault.AccountTypeWrong("Accounts Receivable (A/R)"));
  }

  @Test
  void a_service_whose_income_account_is_not_in_the_chart() {
    assertThat(seer.refused(earningInto("Nowhere"))).isEqualTo(new Fault.AccountMissing("Nowhere"));
  }

  @Test
  void a_service_whose_item_was_made_inactive() {
    firm.bookkeeper.deactivate("Item", "Name = 'Tax return svc'");
    firm.looks();

    assertThat(seer.refused(SERVICE.version(2)))
        .isEqualTo(new Fault.ReferenceInactive("Item", "Tax return svc"));
  }

  @Test
  void a_service_whose_income_account_of_last_time_was_made_inactive() {
    firm.bookkeeper.deactivate("Account", "Name = 'Uncategorized Income'");
    firm.looks();

    assertThat(seer.refused(SERVICE.version(2)))
        .isEqualTo(new Fault.ReferenceInactive("Account", "Uncategorized Income"));
  }

  @Test
  void a_payment_of_more_than_its_invoice_owes_and_by_how_much() {
    firm.hears(INVOICE).settles();
    somebodyElsePays("20");

    assertThat(seer.refused(PAYMENT))
        .isEqualTo(new Fault.PaymentExceedsInvoice("1001: 120.00 > 100.00"));
  }

  @Test
  void a_payment_of_an_invoice_that_is_paid() {
    firm.hears(INVOICE).settles();
    somebodyElsePays("120");

    assertThat(seer.refused(PAYMENT)).isEqualTo(new Fault.LinkRefused("1001"));
  }

  @Test
  void a_payment_that_grows_beyond_what_its_invoice_owes() {
    firm.hears(INVOICE, paying("100.00", "100.00")).settles().looks();

    assertThat(seer.refused(paying("150.00", "150.00").version(2)))
        .isEqualTo(new Fault.PaymentExceedsInvoice("1001: 150.00 > 120.00"));
  }

  @Test
  void a_payment_that_settles_more_than_was_paid() {
    firm.hears(INVOICE).settles().looks();

    assertThat(seer.refused(paying("50.00", "100.00"))).isInstanceOf(Fault.BusinessRule.class);
  }

  @Test
  void a_payment_for_the_invoice_of_another_client() {
    firm.bookkeeper.customer("Ada other");
    firm.hears(anAccount("other"), INVOICE).settles().looks();

    assertThat(seer.refused(aPayment("pay", "other", "1001"))).isEqualTo(new Fault.LinkRefused("1001"));
  }

  @Test
  void a_card_payment_while_credit_card_is_not_marked_as_one() {
    var card = firm.bookkeeper.one("PaymentMethod", "Name = 'Credit Card'");
    firm.bookkeeper.change(card, "PaymentMethod", "{\"Type\":\"NON_CREDIT_CARD\"}");
    firm.hears(INVOICE).settles().looks();

    assertThat(seer.refused(PAYMENT)).isEqualTo(new Fault.PaymentMethodNotCard("Credit Card"));
  }

  @Test
  void a_card_payment_that_becomes_one_in_cash() {
    firm.hears(INVOICE, PAYMENT).settles().looks();

    assertThat(seer.refused(PAYMENT.paidBy(PaymentMethod.CASH, SyncWish.YES).version(2)))
        .isEqualTo(new Fault.PaymentMethodNotCard("Cash"));
  }

  @Test
  void a_fee_without_the_accounts_it_needs() {
    firm.choose(fees(null, null));
    firm.hears(INVOICE, PAYMENT).settles();

    assertThat(seer.refused(aFee("fee", "pay")))
        .isEqualTo(new Fault.SettingMissing("feeExpenseAccount"));
  }

  @Test
  void a_fee_paid_from_an_account_that_is_none_to_pay_from() {
    var expense = firm.bookkeeper.account("Stripe Fees", "Expense");
    firm.choose(fees(expense, expense));
    firm.looks();
    firm.hears(INVOICE, PAYMENT).settles();

    assertThat(seer.refused(aFee("fee", "pay")))
        .isInstanceOf(Fault.AccountTypeWrong.class);
  }

  @Test
  void a_fee_whose_expense_account_was_made_inactive() {
    firm.wantsExpenses();
    firm.bookkeeper.deactivate("Account", "Name = 'Stripe Fees'");
    firm.looks();
    firm.hears(INVOICE, PAYMENT).settles();

    assertThat(seer.refused(aFee("fee", "pay")))
        .isEqualTo(new Fault.ReferenceInactive("Account", "Stripe Fees"));
  }

  @Test
  void a_fee_whose_provider_has_the_name_of_a_customer() {
    firm.wantsExpenses();
    firm.bookkeeper.customer("Stripe");
    firm.looks();
    firm.hears(INVOICE, PAYMENT).settles();

    assertThat(seer.refused(aFee("fee", "pay"))).isEqualTo(new Fault.NameTaken("Stripe"));
  }

  @Test
  void a_fee_whose_provider_has_no_name() {
    firm.wantsExpenses();
    firm.looks();
    firm.hears(INVOICE, PAYMENT).settles();

    assertThat(seer.refused(aFee("fee", "pay").showing(new Fee("pay", Told.DAY, usd("3.50"), "  "))))
        .isInstanceOf(Fault.Malformed.class);
  }

  @Test
  void a_refund_to_a_client_who_was_made_inactive_a_moment_ago() {
    firm.hears(INVOICE, PAYMENT).settles();
    firm.bookkeeper.deactivate("Customer", "DisplayName = 'Ada acc'");
    firm.reloadsItsLists();
    firm.turn();

    assertThat(seer.refused(aRefund("ref", "acc", "pay")))
        .isEqualTo(new Fault.ReferenceInactive("Customer", "Ada acc"));
  }

  @Test
  void a_refund_whose_item_has_the_name_of_a_category() {
    firm.hears(INVOICE, PAYMENT).settles();
    firm.bookkeeper.post("Item", "{\"Name\":\"Refund\",\"Type\":\"Category\"}");
    firm.looks();

    assertThat(seer.refused(aRefund("ref", "acc", "pay"))).isEqualTo(new Fault.NameTaken("Refund"));
  }

  @Test
  void a_promotional_credit_that_settles_more_than_the_invoice_owes() {
    firm.hears(INVOICE).settles();
    somebodyElsePays("20");
    var credit = PAYMENT.paidBy(PaymentMethod.PROMOTIONAL_CREDIT, SyncWish.AS_SETTING);

    assertThat(seer.refused(credit)).isInstanceOf(Fault.PaymentExceedsInvoice.class);
  }

  private void booksAreClosedThrough(String day) {
    firm.bookkeeper.change(
        firm.bookkeeper.all("Preferences").getFirst(),
        "Preferences",
        "{\"AccountingInfoPrefs\":{\"BookCloseDate\":\"" + day + "\"}}");
    knowsThePreferences();
  }

  private void classesAreTracked() {
    firm.bookkeeper.change(
        firm.bookkeeper.all("Preferences").getFirst(),
        "Preferences",
        "{\"AccountingInfoPrefs\":{\"ClassTrackingPerTxn\":true}}");
    knowsThePreferences();
  }

  private void locationsAreTracked() {
    firm.bookkeeper.change(
        firm.bookkeeper.all("Preferences").getFirst(),
        "Preferences",
        "{\"AccountingInfoPrefs\":{\"TrackDepartments\":true}}");
    knowsThePreferences();
  }

  /** Nobody waits for them, so they are read now and then. */
  private void knowsThePreferences() {
    firm.clock.advance(Duration.ofHours(2));
    firm.looks();
  }

  private void somebodyElsePays(String amount) {
    var invoice = firm.bookkeeper.one("Invoice", "DocNumber = '1001'");
    firm.bookkeeper.pays(invoice, new BigDecimal(amount));
    firm.looks();
  }

  private static Settings fees(@Nullable String expense, @Nullable String paidFrom) {
    return new Settings(
        Told.DAY.minusYears(1),
        Settings.AccountsAtStart.ALL,
        null,
        true,
        expense,
        paidFrom,
        true,
        false);
  }

  private static Told named(String name) {
    return aService("odd").showing(new Service(name, usd("10.00"), null, null, null));
  }

  private static Told earningInto(String account) {
    return aService("odd").showing(new Service("Odd", usd("10.00"), null, null, account));
  }

  private static Told paying(String amount, String applied) {
    return PAYMENT.showing(
        new Payment(
            "acc",
            Told.DAY,
            usd(amount),
            PaymentMethod.CARD,
            "pay",
            List.of(new Application("1001", usd(applied))),
            SyncWish.AS_SETTING));
  }

  private static Told numbered(String number) {
    return showing(invoice(number, List.of(line("1", "120.00", "120.00")), null, null));
  }

  private static Told showing(Invoice invoice) {
    return INVOICE.showing(invoice);
  }

  private static Told of(@Nullable String classOfAll, @Nullable String location) {
    var lines = List.of(line("1", "120.00", "120.00"));
    return showing(
        new Invoice(
            "1001",
            NumberedBy.PERSON,
            "acc",
            Told.DAY,
            null,
            lines,
            null,
            usd("120.00"),
            classOfAll,
            location,
            null));
  }

  private static Invoice invoice(
      @Nullable String number, List<InvoiceLine> lines, @Nullable Money tax, @Nullable String memo) {
    return new Invoice(
        number,
        NumberedBy.PERSON,
        "acc",
        Told.DAY,
        null,
        lines,
        tax,
        usd("120.00"),
        null,
        null,
        memo);
  }

  private static InvoiceLine line(String quantity, String rate, String amount) {
    return new InvoiceLine("svc", null, new BigDecimal(quantity), usd(rate), usd(amount), null);
  }
}
