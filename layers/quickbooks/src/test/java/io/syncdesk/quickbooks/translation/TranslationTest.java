package io.syncdesk.quickbooks.translation;

import static io.syncdesk.core.change.Told.usd;
import static io.syncdesk.quickbooks.translation.Desk.body;
import static io.syncdesk.quickbooks.translation.Desk.current;
import static io.syncdesk.quickbooks.translation.Desk.old;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.change.Service;
import io.syncdesk.core.change.SyncWish;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written for each kind, byte for byte. */
class TranslationTest {
  private static final Told CLIENT = Told.anAccount("acc");
  private static final Told SERVICE = Told.aService("svc");
  private static final Told INVOICE = Told.anInvoice("1001", "acc", "svc");
  private static final Told PAYMENT = Told.aPayment("pay", "acc", "1001");
  private static final Told REFUND = Told.aRefund("ref", "acc", "pay");
  private static final Told FEE = Told.aFee("fee", "pay");
  private static final Told CREDIT =
      PAYMENT.paidBy(PaymentMethod.PROMOTIONAL_CREDIT, SyncWish.AS_SETTING);

  private final Desk desk =
      new Desk()
          .has(CLIENT, BooksKind.CUSTOMER, "12")
          .has(SERVICE, BooksKind.ITEM, "33")
          .has(INVOICE, BooksKind.INVOICE, "130")
          .has(PAYMENT, BooksKind.PAYMENT, "140");

  @Test
  void a_client_is_linked_to_the_customer_of_its_name_whatever_its_case() {
    desk.knows(ListKind.CUSTOMER, "12", " ada ACC", "");

    assertThat(desk.draft(CLIENT)).isEqualTo(new Draft.Shown(List.of(linked(CLIENT))));
  }

  @Test
  void a_client_is_not_linked_to_an_inactive_customer_nor_to_one_of_two() {
    desk.knows(new Listed(ListKind.CUSTOMER, "12", "Ada acc", "", Listed.Use.INACTIVE, "0"));
    assertThat(desk.fault(CLIENT)).isEqualTo(new Fault.NoMatchingCustomer("Ada acc"));

    desk.knows(ListKind.CUSTOMER, "13", "Ada acc", "")
        .knows(ListKind.CUSTOMER, "14", "ada acc", "");
    assertThat(desk.fault(CLIENT)).isEqualTo(new Fault.NoMatchingCustomer("Ada acc"));
  }

  @Test
  void a_linked_client_stays_linked_when_it_is_renamed_and_is_let_go_when_it_is_deleted() {
    var customer = old(BooksKind.CUSTOMER, "99");

    assertThat(desk.draft(CLIENT, customer)).isEqualTo(new Draft.Shown(List.of(customer)));
    assertThat(desk.draft(CLIENT.deleted(), customer)).isEqualTo(new Draft.Shown(List.of()));
  }

  @Test
  void a_client_whose_customer_was_made_inactive_is_not_linked_any_more() {
    desk.knows(
        new Listed(ListKind.CUSTOMER, "99", "Ada acc (deleted)", "", Listed.Use.INACTIVE, "1"));

    assertThat(desk.fault(CLIENT, old(BooksKind.CUSTOMER, "99")))
        .isEqualTo(new Fault.ReferenceInactive("Customer", "Ada acc"));
  }

  @Test
  void a_service_is_a_service_item() {
    assertThat(desk.write(SERVICE).body())
        .isEqualTo(
            body(
                """
                {"Name":"Tax return svc","Type":"Service","UnitPrice":100.00,
                "IncomeAccountRef":{"value":"9"}}
                """));
  }

  @Test
  void a_changed_service_keeps_its_income_account_unless_it_names_one() {
    desk.knows(ListKind.ACCOUNT, "10", "Consulting", "Expense")
        .knows(ListKind.ACCOUNT, "11", "Consulting", "Income");
    var named = SERVICE.showing(new Service("X", usd("1.5"), "Why", null, "Consulting"));

    assertThat(desk.write(SERVICE, old(BooksKind.ITEM, "33")).body())
        .isEqualTo(
            body(
                """
                {"Id":"33","SyncToken":"3","sparse":true,"Name":"Tax return svc","Type":"Service",
                "UnitPrice":100.00}
                """));
    assertThat(desk.write(named, old(BooksKind.ITEM, "33")).body())
        .endsWith(
            "\"Description\":\"Why\",\"UnitPrice\":1.5,\"IncomeAccountRef\":{\"value\":\"11\"}}");
  }

  @Test
  void the_usual_income_account_is_the_firms_choice() {
    desk.knows(ListKind.ACCOUNT, "20", "Fees earned", "Income")
        .choose(
            new Settings(
                Told.DAY, Settings.AccountsAtStart.ALL, "20", false, null, null, true, false));

    assertThat(desk.write(SERVICE).body()).endsWith("\"IncomeAccountRef\":{\"value\":\"20\"}}");
  }

  @Test
  void a_deleted_service_is_made_inactive() {
    var write = desk.write(SERVICE.deleted(), old(BooksKind.ITEM, "33"));

    assertThat(write.operation()).isEqualTo(Operation.DEACTIVATE);
    assertThat(write.body())
        .isEqualTo("{\"Id\":\"33\",\"SyncToken\":\"3\",\"sparse\":true,\"Active\":false}");
  }

  @Test
  void a_payment_settles_its_invoices_out_of_undeposited_funds() {
    assertThat(desk.write(PAYMENT).body())
        .isEqualTo(
            body(
                """
                {"CustomerRef":{"value":"12"},"TotalAmt":120.00,"TxnDate":"2026-11-23",
                "PaymentMethodRef":{"value":"8"},
                "CreditCardPayment":{"CreditChargeInfo":{"ProcessPayment":false}},
                "DepositToAccountRef":{"value":"4"},"PaymentRefNum":"pay",
                "Line":[{"Amount":120.00,"LinkedTxn":[{"TxnId":"130","TxnType":"Invoice"}]}],
                "PrivateNote":"TaxDome payment pay"}
                """));
  }

  @Test
  void a_cash_payment_is_no_card_and_a_bank_payment_names_no_method() {
    assertThat(desk.write(PAYMENT.paidBy(PaymentMethod.CASH, SyncWish.YES)).body())
        .contains("\"PaymentMethodRef\":{\"value\":\"1\"}")
        .doesNotContain("CreditCardPayment");
    assertThat(desk.write(PAYMENT.paidBy(PaymentMethod.BANK, SyncWish.YES)).body())
        .doesNotContain("PaymentMethodRef");
    assertThat(desk.write(PAYMENT.paidBy(PaymentMethod.CHECK, SyncWish.YES)).body())
        .doesNotContain("PaymentMethodRef");
  }

  @Test
  void a_promotional_credit_is_an_item_then_a_memo_then_a_payment_of_nothing() {
    var item = desk.write(CREDIT);
    assertThat(item.then()).isEqualTo(Write.Then.MORE);
    assertThat(item.body())
        .isEqualTo(
            "{\"Name\":\"Promotional"
                + " credit\",\"Type\":\"Service\",\"IncomeAccountRef\":{\"value\":\"9\"}}");

    desk.knows(ListKind.ITEM, "50", "Promotional credit", "Service");
    var memo = desk.write(CREDIT);
    assertThat(memo.then()).isEqualTo(Write.Then.MORE);
    assertThat(memo.body())
        .isEqualTo(
            body(
                """
                {"CustomerRef":{"value":"12"},"TxnDate":"2026-11-23",
                "Line":[{"DetailType":"SalesItemLineDetail","Amount":120.00,
                "SalesItemLineDetail":{"ItemRef":{"value":"50"}}}],
                "PrivateNote":"TaxDome payment pay"}
                """));

    var application = desk.write(CREDIT, current(BooksKind.CREDIT_MEMO, "160", CREDIT));
    assertThat(application.then()).isEqualTo(Write.Then.DONE);
    assertThat(application.body())
        .isEqualTo(
            body(
                """
                {"CustomerRef":{"value":"12"},"TotalAmt":0,"TxnDate":"2026-11-23",
                "Line":[{"Amount":120.00,"LinkedTxn":[{"TxnId":"130","TxnType":"Invoice"}]},
                {"Amount":120.00,"LinkedTxn":[{"TxnId":"160","TxnType":"CreditMemo"}]}],
                "PrivateNote":"TaxDome payment pay"}
                """));
  }

  @Test
  void a_credit_that_settles_nothing_any_more_withdraws_its_payment() {
    desk.knows(ListKind.ITEM, "50", "Promotional credit", "Service");
    var free =
        Told.aPayment("pay", "acc").paidBy(PaymentMethod.PROMOTIONAL_CREDIT, SyncWish.AS_SETTING);
    var memo = current(BooksKind.CREDIT_MEMO, "160", free);

    var write = desk.write(free, memo, old(BooksKind.PAYMENT, "170"));

    assertThat(write.operation()).isEqualTo(Operation.DELETE);
    assertThat(write.kind()).isEqualTo(BooksKind.PAYMENT);
    assertThat(desk.draft(free, memo)).isEqualTo(new Draft.Shown(List.of(memo)));
  }

  @Test
  void a_deleted_credit_leaves_payment_first() {
    var memo = old(BooksKind.CREDIT_MEMO, "160");

    var first = desk.write(CREDIT.deleted(), memo, old(BooksKind.PAYMENT, "170"));
    var second = desk.write(CREDIT.deleted(), memo);

    assertThat(first.body()).isEqualTo("{\"Id\":\"170\",\"SyncToken\":\"3\"}");
    assertThat(first.then()).isEqualTo(Write.Then.MORE);
    assertThat(second.body()).isEqualTo("{\"Id\":\"160\",\"SyncToken\":\"3\"}");
    assertThat(second.then()).isEqualTo(Write.Then.DONE);
  }

  @Test
  void a_refund_goes_back_the_way_the_payment_came() {
    assertThat(desk.write(REFUND).body()).startsWith("{\"Name\":\"Refund\"");

    desk.knows(ListKind.ITEM, "51", "Refund", "Service");
    assertThat(desk.write(REFUND).body())
        .isEqualTo(
            body(
                """
                {"CustomerRef":{"value":"12"},"TxnDate":"2026-11-23",
                "DepositToAccountRef":{"value":"4"},"PaymentMethodRef":{"value":"8"},
                "Line":[{"DetailType":"SalesItemLineDetail","Amount":20.00,
                "SalesItemLineDetail":{"ItemRef":{"value":"51"}}}],
                "PrivateNote":"TaxDome refund ref"}
                """));
  }

  @Test
  void a_fee_needs_its_accounts_then_its_vendor_then_it_is_an_expense() {
    assertThat(desk.fault(FEE)).isEqualTo(new Fault.SettingMissing("feeExpenseAccount"));

    desk.knows(ListKind.ACCOUNT, "70", "Stripe Fees", "Expense")
        .knows(ListKind.ACCOUNT, "71", "Stripe Clearing", "Bank")
        .choose(feesFrom("71"));
    var vendor = desk.write(FEE);
    assertThat(vendor.kind()).isEqualTo(BooksKind.VENDOR);
    assertThat(vendor.then()).isEqualTo(Write.Then.MORE);
    assertThat(vendor.body()).isEqualTo("{\"DisplayName\":\"Stripe\"}");

    desk.knows(ListKind.VENDOR, "80", "Stripe", "");
    assertThat(desk.write(FEE).body())
        .isEqualTo(
            body(
                """
                {"PaymentType":"Cash","AccountRef":{"value":"71"},
                "EntityRef":{"value":"80","type":"Vendor"},"TxnDate":"2026-11-23",
                "Line":[{"DetailType":"AccountBasedExpenseLineDetail","Amount":3.50,
                "AccountBasedExpenseLineDetail":{"AccountRef":{"value":"70"}}}],
                "PrivateNote":"TaxDome fee fee"}
                """));
  }

  @Test
  void a_fee_paid_from_a_credit_card_says_so_and_a_change_says_it_again() {
    desk.knows(ListKind.ACCOUNT, "70", "Stripe Fees", "Expense")
        .knows(ListKind.ACCOUNT, "72", "Company card", "Credit Card")
        .knows(ListKind.VENDOR, "80", "Stripe", "")
        .choose(feesFrom("72"));

    assertThat(desk.write(FEE, old(BooksKind.PURCHASE, "150")).body())
        .startsWith(
            "{\"Id\":\"150\",\"SyncToken\":\"3\",\"sparse\":true,\"PaymentType\":\"CreditCard\"")
        .doesNotContain("PrivateNote");
  }

  @Test
  void a_fee_whose_account_is_gone_from_the_chart_cannot_be_written() {
    desk.knows(ListKind.ACCOUNT, "70", "Stripe Fees", "Expense").choose(feesFrom("71"));

    assertThat(desk.fault(FEE)).isEqualTo(new Fault.AccountMissing("71"));
  }

  @Test
  void what_the_books_show_already_is_not_written_again() {
    for (var told : List.of(SERVICE, INVOICE, PAYMENT, REFUND, FEE)) {
      var counterpart = current(kind(told), "1", told);
      assertThat(desk.draft(told, counterpart))
          .as(told.entity().toString())
          .isEqualTo(new Draft.Shown(List.of(counterpart)));
    }
  }

  @Test
  void what_was_never_there_needs_no_deleting() {
    for (var told : List.of(CLIENT, SERVICE, INVOICE, PAYMENT, REFUND, FEE)) {
      assertThat(desk.draft(told.deleted())).isEqualTo(new Draft.Shown(List.of()));
    }
  }

  private static BooksKind kind(Told told) {
    return switch (told.entity().kind()) {
      case ACCOUNT -> BooksKind.CUSTOMER;
      case SERVICE -> BooksKind.ITEM;
      case INVOICE -> BooksKind.INVOICE;
      case PAYMENT -> BooksKind.PAYMENT;
      case REFUND -> BooksKind.REFUND_RECEIPT;
      case FEE -> BooksKind.PURCHASE;
    };
  }

  private static Settings feesFrom(String account) {
    return new Settings(
        Told.DAY, Settings.AccountsAtStart.ALL, null, true, "70", account, true, false);
  }

  private static Counterpart linked(Told client) {
    return new Counterpart(BooksKind.CUSTOMER, "12", "0", client.record().contentHash());
  }
}
