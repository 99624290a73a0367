package io.syncdesk.quickbooks.firm;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.change.SyncWish;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.lane.TurnEnd;
import io.syncdesk.core.record.State;
import io.syncdesk.simulator.company.ReplayPolicy;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens when QuickBooks decides nothing: the firm waits, and nothing is written twice. */
class NoAnswerTest {
  private static final Told CLIENT = Told.anAccount("acc");
  private static final Told SERVICE = Told.aService("svc");
  private static final Told INVOICE = Told.anInvoice("1001", "acc", "svc");
  private static final Told PAYMENT = Told.aPayment("pay", "acc", "1001");

  private final Firm firm = new Firm();

  @BeforeEach
  void a_client_and_a_service_are_in_step() {
    firm.bookkeeper.customer("Ada acc");
    firm.hears(CLIENT, SERVICE).settles();
  }

  @AfterEach
  void close() {
    firm.close();
  }

  /** How the answer to a write is settled. */
  enum Settled {
    SOON,
    LATE,
    LATE_WHEN_THE_REQUEST_ID_IS_FORGOTTEN
  }

  @ParameterizedTest
  @EnumSource
  void a_lost_answer_to_an_invoice_makes_no_second_one(Settled settled) {
    mishap("drop-answer", "/invoice");

    firm.hears(INVOICE);
    assertThat(firm.turn()).isInstanceOf(TurnEnd.Paused.class);
    pass(settled);
    firm.settles();

    assertThat(firm.bookkeeper.all("Invoice")).hasSize(1);
    assertThat(firm.record(INVOICE.entity()).state()).isInstanceOf(State.Synced.class);
    assertThat(firm.attempts(INVOICE)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_lost_answer_to_a_batch_doubles_none_of_its_writes(Settled settled) {
    mishap("drop-answer", "/batch");

    firm.hears(INVOICE, Told.anInvoice("1002", "acc", "svc"), Told.anInvoice("1003", "acc", "svc"));
    firm.turn();
    pass(settled);
    firm.settles();

    assertThat(firm.bookkeeper.all("Invoice")).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void a_lost_answer_to_a_payment_makes_no_second_one(Settled settled) {
    firm.hears(INVOICE).settles();
    mishap("drop-answer", "/payment");

    firm.hears(PAYMENT).turn();
    pass(settled);
    firm.settles();

    assertThat(firm.bookkeeper.all("Payment")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_lost_answer_to_a_service_makes_no_second_item(Settled settled) {
    mishap("drop-answer", "/item");

    firm.hears(Told.aService("new")).turn();
    pass(settled);
    firm.settles();

    assertThat(firm.bookkeeper.find("Item", "Name = 'Tax return new'")).hasSize(1);
    assertThat(firm.record(Told.aService("new").entity()).state()).isInstanceOf(State.Synced.class);
  }

  @ParameterizedTest
  @EnumSource
  void a_lost_answer_to_any_step_of_a_credit_doubles_none(Settled settled) {
    var credit =
        Told.aPayment("cr", "acc", "1001")
            .paidBy(PaymentMethod.PROMOTIONAL_CREDIT, SyncWish.AS_SETTING);
    firm.hears(INVOICE).settles();
    for (var step : new String[] {"/item", "/creditmemo", "/payment"}) {
      mishap("drop-answer", step);
    }

    firm.hears(credit);
    for (int i = 0; i < 3; i++) {
      firm.turn();
      pass(settled);
    }
    firm.settles();

    assertThat(firm.bookkeeper.find("Item", "Name = 'Promotional credit'")).hasSize(1);
    assertThat(firm.bookkeeper.all("CreditMemo")).hasSize(1);
    assertThat(firm.bookkeeper.all("Payment")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_lost_answer_to_any_step_of_a_fee_doubles_none(Settled settled) {
    firm.choose(
        new Settings(
            Told.DAY.minusYears(1),
            Settings.AccountsAtStart.ALL,
            null,
            true,
            firm.bookkeeper.idOf("Account", "Name = 'Bank Charges'"),
            firm.bookkeeper.idOf("Account", "Name = 'Checking'"),
            true,
            false));
    firm.hears(INVOICE, PAYMENT).settles();
    mishap("drop-answer", "/vendor");
    mishap("drop-answer", "/purchase");

    firm.hears(Told.aFee("fee", "pay"));
    for (int i = 0; i < 2; i++) {
      firm.turn();
      pass(settled);
    }
    firm.settles();

    assertThat(firm.bookkeeper.all("Vendor")).hasSize(1);
    assertThat(firm.bookkeeper.all("Purchase")).hasSize(1);
  }

  @Test
  void a_throttled_firm_waits_a_minute_and_no_attempt_is_used_up() {
    mishap("throttle", "/invoice");

    assertThat(firm.hears(INVOICE).turn()).isEqualTo(pausedFor(60, Pause.Why.THROTTLED));
    assertThat(firm.attempts(INVOICE)).isEmpty();
    firm.settles();

    assertThat(firm.record(INVOICE.entity()).state()).isInstanceOf(State.Synced.class);
  }

  @Test
  void an_outage_costs_delay_only() {
    mishap("outage", "/invoice");

    assertThat(firm.hears(INVOICE).turn()).isEqualTo(pausedFor(2, Pause.Why.OUTAGE));
    firm.settles();

    assertThat(firm.attempts(INVOICE)).hasSize(1);
  }

  @Test
  void a_token_that_quickbooks_will_not_take_is_refreshed_and_the_call_repeated() {
    mishap("unauthorized", "/invoice");

    firm.hears(INVOICE).settles();

    assertThat(firm.bookkeeper.all("Invoice")).hasSize(1);
    assertThat(firm.tokens.find(Firm.REALM).orElseThrow().version()).isEqualTo(2);
    var asked = firm.bookkeeper.requests().path("items").findValues("requestId");
    assertThat(asked.stream().filter(it -> it.asText().equals("req-2"))).hasSize(2);
  }

  @Test
  void a_revoked_connection_stops_the_firm_and_fails_no_record() {
    firm.bookkeeper.control("/simulator/connection/" + Firm.REALM, "{\"state\":\"revoked\"}");

    assertThat(firm.hears(INVOICE).turn())
        .isEqualTo(pausedFor(15 * 60, Pause.Why.CONNECTION_REVOKED));

    assertThat(firm.record(INVOICE.entity()).state()).isInstanceOf(State.Due.class);
    assertThat(firm.attempts(INVOICE)).isEmpty();
  }

  @Test
  void an_ended_subscription_stops_the_firm_until_it_is_paid() {
    firm.bookkeeper.control("/simulator/connection/" + Firm.REALM, "{\"state\":\"suspended\"}");

    assertThat(firm.hears(INVOICE).turn())
        .isEqualTo(pausedFor(15 * 60, Pause.Why.SUBSCRIPTION_SUSPENDED));
    firm.bookkeeper.control("/simulator/connection/" + Firm.REALM, "{\"state\":\"connected\"}");
    firm.settles();

    assertThat(firm.record(INVOICE.entity()).state()).isInstanceOf(State.Synced.class);
  }

  private TurnEnd pausedFor(int seconds, Pause.Why why) {
    return new TurnEnd.Paused(new Pause(firm.clock.instant().plusSeconds(seconds), why));
  }

  private void mishap(String fault, String path) {
    firm.bookkeeper.control(
        "/simulator/faults",
        "{\"method\":\"POST\",\"path\":\"%s\",\"fault\":\"%s\"}".formatted(path, fault));
  }

  private void pass(Settled settled) {
    switch (settled) {
      case SOON -> firm.clock.advance(Duration.ofSeconds(70));
      case LATE -> firm.clock.advance(Duration.ofMinutes(20));
      case LATE_WHEN_THE_REQUEST_ID_IS_FORGOTTEN -> {
        firm.simulator.remember(ReplayPolicy.usual().rememberingFor(Duration.ofMinutes(1)));
        firm.clock.advance(Duration.ofMinutes(20));
      }
    }
  }
}
