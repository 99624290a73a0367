package io.syncdesk.quickbooks.foresight;

import static io.syncdesk.core.change.Told.aFee;
import static io.syncdesk.core.change.Told.aRefund;
import static io.syncdesk.core.change.Told.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.Fee;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What QuickBooks would refuse of fees and refunds is foreseen, and comes. */
class ForeseenFeesAndRefundsTest extends AFirmInStep {
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

    assertThat(seer.refused(aFee("fee", "pay"))).isInstanceOf(Fault.AccountTypeWrong.class);
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

    assertThat(
            seer.refused(aFee("fee", "pay").showing(new Fee("pay", Told.DAY, usd("3.50"), "  "))))
        .isInstanceOf(Fault.Malformed.class);
  }

  @Test
  void a_refund_to_a_client_who_was_made_inactive_a_moment_ago() {
    firm.hears(INVOICE, PAYMENT).settles();
    isMadeInactive("Customer", "DisplayName = 'Ada acc'");

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
}
