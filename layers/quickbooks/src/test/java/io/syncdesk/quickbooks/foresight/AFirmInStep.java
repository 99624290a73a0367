package io.syncdesk.quickbooks.foresight;

import static io.syncdesk.core.change.Told.aPayment;
import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;

import io.syncdesk.core.change.Told;
import io.syncdesk.quickbooks.firm.Firm;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A firm with a client and a service in the books, where each refusal is foreseen and then comes.
 */
abstract class AFirmInStep {
  static final Told CLIENT = anAccount("acc");
  static final Told SERVICE = aService("svc");
  static final Told INVOICE = anInvoice("1001", "acc", "svc");
  static final Told PAYMENT = aPayment("pay", "acc", "1001");

  final Firm firm = new Firm();
  final Seer seer = new Seer(firm);

  @BeforeEach
  void a_client_and_a_service_are_in_step() {
    firm.bookkeeper.customer("Ada acc");
    firm.hears(CLIENT, SERVICE).settles().looks();
  }

  @AfterEach
  void close() {
    firm.close();
  }

  /** Preferences are read now and then only. */
  void prefers(String preferences) {
    var there = firm.bookkeeper.all("Preferences").getFirst();
    firm.bookkeeper.change(there, "Preferences", preferences);
    firm.clock.advance(Duration.ofHours(2));
    firm.looks();
  }

  /** Behind our back: the lists are read anew, and no record has been looked at yet. */
  void isMadeInactive(String kind, String condition) {
    firm.bookkeeper.deactivate(kind, condition);
    firm.reloadsItsLists();
    firm.turn();
  }

  void somebodyElsePays(String amount) {
    var invoice = firm.bookkeeper.one("Invoice", "DocNumber = '1001'");
    firm.bookkeeper.pays(invoice, new BigDecimal(amount));
    firm.looks();
  }
}
