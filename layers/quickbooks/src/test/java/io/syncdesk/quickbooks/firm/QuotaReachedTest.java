package io.syncdesk.quickbooks.firm;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.record.State;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The month's metered reads are used up: what only writes goes on, what has to read waits. */
class QuotaReachedTest {
  private static final Duration A_WHILE = Duration.ofMinutes(16);
  private final Firm firm = new Firm();

  @BeforeEach
  void the_client_and_the_service_are_in_the_books() {
    firm.bookkeeper.customer("Ada acc");
    firm.hears(Told.anAccount("acc"), Told.aService("svc")).settles().looks();
    state("quota-reached");
  }

  @AfterEach
  void close() {
    firm.close();
  }

  @Test
  void writes_go_on() {
    firm.clock.advance(Duration.ofHours(2));
    var invoice = Told.anInvoice("1001", "acc", "svc");

    firm.hears(invoice, Told.aPayment("pay", "acc", "1001")).turn();

    assertThat(firm.tables.allRecords(Told.FIRM))
        .allMatch(it -> it.state() instanceof State.Synced);
    assertThat(firm.tables.companies().find(Told.FIRM).orElseThrow().pace())
        .isEqualTo(new Pace.Running());
  }

  @Test
  void what_has_to_read_before_its_second_attempt_waits_and_holds_up_nobody() {
    firm.bookkeeper.typedInvoice("1001");
    var taken = Told.anInvoice("1001", "acc", "svc");
    firm.hears(taken).turn();
    firm.clock.advance(Firm.RETRY_DELAY);
    var other = Told.anInvoice("1002", "acc", "svc");

    firm.hears(other).turn();

    assertThat(firm.record(other.entity()).state()).isEqualTo(new State.Synced());
    assertThat(firm.record(taken.entity()).state()).isInstanceOf(State.Due.class);
    assertThat(firm.attempts(taken)).hasSize(1);

    state("connected");
    firm.clock.advance(A_WHILE);
    firm.settles();
    assertThat(firm.attempts(taken)).hasSize(2);
  }

  @Test
  void what_others_did_is_seen_once_reads_are_free_again() {
    var invoice = Told.anInvoice("1001", "acc", "svc");
    firm.hears(invoice).turn();
    var theirs = firm.bookkeeper.one("Invoice", "DocNumber = '1001'");
    firm.bookkeeper.change(theirs, "Invoice", "{\"TxnDate\":\"2026-01-01\"}");
    firm.looks();
    assertThat(firm.record(invoice.entity()).state()).isEqualTo(new State.Synced());

    state("connected");
    firm.clock.advance(A_WHILE);
    firm.settles();

    assertThat(firm.record(invoice.entity()).state()).isInstanceOf(State.Parked.class);
  }

  private void state(String state) {
    firm.bookkeeper.control(
        "/simulator/connection/" + Firm.REALM.value(), "{\"state\":\"%s\"}".formatted(state));
  }
}
