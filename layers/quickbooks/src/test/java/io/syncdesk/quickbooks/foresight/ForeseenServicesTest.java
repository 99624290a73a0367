package io.syncdesk.quickbooks.foresight;

import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.Service;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.fault.Fault;
import org.junit.jupiter.api.Test;

/** What QuickBooks would refuse of clients and services is foreseen, and comes. */
class ForeseenServicesTest extends AFirmInStep {
  @Test
  void a_client_whom_quickbooks_does_not_know() {
    assertThat(seer.refused(anAccount("stranger")))
        .isEqualTo(new Fault.NoMatchingCustomer("Ada stranger"));
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

  private static Told named(String name) {
    return aService("odd").showing(new Service(name, usd("10.00"), null, null, null));
  }

  private static Told earningInto(String account) {
    return aService("odd").showing(new Service("Odd", usd("10.00"), null, null, account));
  }
}
