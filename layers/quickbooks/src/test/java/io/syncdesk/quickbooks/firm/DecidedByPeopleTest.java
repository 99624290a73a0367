package io.syncdesk.quickbooks.firm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.AccountType;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.command.Command.Instruction;
import io.syncdesk.core.desk.CountWaiting;
import io.syncdesk.core.desk.Evidence;
import io.syncdesk.core.desk.FindEvidence;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.State;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.quickbooks.wire.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people decide at the desk comes about in QuickBooks. */
class DecidedByPeopleTest {
  private static final Told CLIENT = Told.anAccount("acc");
  private static final Told SERVICE = Told.aService("svc");
  private static final Told INVOICE = Told.anInvoice("1001", "acc", "svc");
  private static final Told PAYMENT = Told.aPayment("pay", "acc", "1001");
  private final Firm firm = new Firm();

  @AfterEach
  void close() {
    firm.close();
  }

  @Test
  void a_client_is_linked_to_a_customer_of_another_name_and_all_that_waits_follows_in_order() {
    firm.wantsExpenses();
    var customer = firm.bookkeeper.customer("Lovelace, Ada");
    firm.hears(SERVICE, CLIENT).settles();
    var waiting = documents();
    firm.hears(waiting.toArray(Told[]::new)).settles();
    assertThat(behind()).isEqualTo(31);

    firm.resolves(CLIENT, new Resolution.Link(customer)).settles();

    assertThat(waiting).allSatisfy(it -> assertThat(state(it)).isEqualTo(new State.Synced()));
    assertThat(firm.error(CLIENT).status()).isInstanceOf(Status.Resolved.class);
    assertThat(firm.bookkeeper.all("Invoice"))
        .hasSize(12)
        .allSatisfy(
            it -> assertThat(Json.text(it.path("CustomerRef"), "value")).isEqualTo(customer));
    assertThat(firm.bookkeeper.all("Payment")).hasSize(9);
    assertThat(firm.bookkeeper.all("RefundReceipt")).hasSize(1);
    assertThat(firm.bookkeeper.all("Purchase")).hasSize(9);
    assertThat(behind()).isZero();
  }

  /** Twelve invoices, nine payments, a refund and nine fees. */
  private static List<Told> documents() {
    var told = new ArrayList<Told>();
    for (int i = 1; i <= 12; i++) {
      told.add(Told.anInvoice("10" + i, "acc", "svc"));
    }
    for (int i = 1; i <= 9; i++) {
      told.add(Told.aFee("fee-" + i, "pay-" + i));
      told.add(Told.aPayment("pay-" + i, "acc", "10" + i));
    }
    told.add(Told.aRefund("ref-1", "acc", "pay-1"));
    return told;
  }

  private int behind() {
    return new CountWaiting(firm.tables.records()).behind(CLIENT.entity()).count();
  }

  @Test
  void what_waits_is_told_in_kinds_and_money() {
    firm.hears(SERVICE, CLIENT, INVOICE, PAYMENT, Told.aRefund("ref", "acc", "pay")).settles();

    var waiting = new CountWaiting(firm.tables.records()).behind(CLIENT.entity());

    assertThat(waiting.byKind())
        .containsEntry(EntityKind.INVOICE, 1)
        .containsEntry(EntityKind.PAYMENT, 1)
        .containsEntry(EntityKind.REFUND, 1)
        .hasSize(3);
    assertThat(waiting.sums()).containsEntry("USD", new BigDecimal("260.00"));
  }

  @Test
  void a_client_gets_a_customer_of_its_own() {
    firm.hears(CLIENT.showing(lovelace()), SERVICE, INVOICE).settles();

    firm.resolves(CLIENT, new Resolution.CreateCustomer("")).settles();

    var customer = firm.bookkeeper.one("Customer", "DisplayName = 'Lovelace Ltd'");
    assertThat(Json.text(customer, "CompanyName")).isEqualTo("Lovelace Ltd");
    assertThat(customer.at("/PrimaryEmailAddr/Address").asText()).isEqualTo("ada@example.com");
    assertThat(customer.at("/PrimaryPhone/FreeFormNumber").asText()).isEqualTo("555 0100");
    assertThat(customer.at("/BillAddr/Line1").asText()).isEqualTo("12 St James's Square");
    assertThat(state(INVOICE)).isEqualTo(new State.Synced());
  }

  private static Account lovelace() {
    return new Account(
        "Lovelace Ltd", AccountType.COMPANY, "ada@example.com", "555 0100", "12 St James's Square");
  }

  @Test
  void two_clients_of_one_name_do_not_become_one_customer() {
    var customer = firm.bookkeeper.customer("Lovelace Ltd");
    var other = Told.anAccount("acc-2");

    firm.hears(CLIENT.showing(lovelace()), other.showing(lovelace())).settles();

    assertThat(linked()).containsExactly(customer);
    var second = state(CLIENT) instanceof State.Synced ? other : CLIENT;
    assertThat(firm.fault(second)).isEqualTo(new Fault.NoMatchingCustomer("Lovelace Ltd"));
  }

  @Test
  void two_clients_of_one_name_that_both_get_a_new_customer_do_not_get_the_same() {
    var other = Told.anAccount("acc-2");
    firm.hears(CLIENT.showing(lovelace()), other.showing(lovelace())).settles();
    firm.resolves(CLIENT, new Resolution.CreateCustomer(""));
    firm.resolves(other, new Resolution.CreateCustomer(""));

    firm.settles();

    assertThat(linked()).hasSize(1);
    var second = state(CLIENT) instanceof State.Synced ? other : CLIENT;
    assertThat(firm.fault(second)).isEqualTo(new Fault.NameTaken("Lovelace Ltd"));
  }

  private List<String> linked() {
    return Stream.of("acc", "acc-2")
        .map(it -> firm.record(Told.anAccount(it).entity()))
        .flatMap(it -> it.counterparts().stream())
        .map(Counterpart::bookId)
        .toList();
  }

  @Test
  void a_customer_is_made_once_even_if_quickbooks_does_not_answer() {
    firm.hears(CLIENT).settles();
    firm.bookkeeper.control(
        "/simulator/faults", "{\"path\":\".*/customer.*\",\"fault\":\"drop-answer\",\"count\":1}");

    firm.resolves(CLIENT, new Resolution.CreateCustomer("Ada of Acc")).settles();

    assertThat(firm.bookkeeper.find("Customer", "DisplayName = 'Ada of Acc'")).hasSize(1);
    assertThat(state(CLIENT)).isEqualTo(new State.Synced());
  }

  @Test
  void a_name_that_only_an_employee_has_comes_back_as_taken_and_another_one_is_made() {
    firm.hears(CLIENT).settles();
    firm.bookkeeper.post(
        "Employee", "{\"DisplayName\":\"Ada acc\",\"GivenName\":\"Ada\",\"FamilyName\":\"acc\"}");

    firm.resolves(CLIENT, new Resolution.CreateCustomer("")).settles();
    assertThat(firm.fault(CLIENT)).isEqualTo(new Fault.NameTaken("Ada acc"));
    firm.resolves(CLIENT, new Resolution.CreateCustomer("Ada acc (client)")).settles();

    assertThat(state(CLIENT)).isEqualTo(new State.Synced());
    assertThat(firm.bookkeeper.find("Customer", "DisplayName = 'Ada acc (client)'")).hasSize(1);
  }

  @Test
  void a_client_whose_customer_is_inactive_takes_another() {
    firm.bookkeeper.customer("Ada acc");
    firm.hears(CLIENT).settles();
    firm.bookkeeper.deactivate("Customer", "DisplayName = 'Ada acc'");
    firm.looks().settles();
    var other = firm.bookkeeper.customer("Ada the Second");
    firm.looks().settles();

    firm.resolves(CLIENT, new Resolution.Link(other)).settles();

    assertThat(firm.counterpart(CLIENT, BooksKind.CUSTOMER).bookId()).isEqualTo(other);
    assertThat(state(CLIENT)).isEqualTo(new State.Synced());
  }

  @Test
  void what_happens_to_a_customer_that_a_person_chose_is_noticed_too() {
    firm.hears(CLIENT).settles();
    var customer = firm.bookkeeper.customer("Lovelace, Ada");
    firm.looks().settles();
    firm.resolves(CLIENT, new Resolution.Link(customer)).settles();

    firm.bookkeeper.deactivate("Customer", "DisplayName = 'Lovelace, Ada'");
    firm.looks().settles();

    assertThat(firm.fault(CLIENT)).isInstanceOf(Fault.ReferenceInactive.class);
  }

  @Test
  void an_invoice_that_is_in_quickbooks_already_is_linked_and_left_as_it_is() {
    isTyped("1001");
    var theirs = firm.bookkeeper.one("Invoice", "DocNumber = '1001'");

    firm.resolves(INVOICE, new Resolution.Link(Json.text(theirs, "Id"))).settles();
    firm.hears(PAYMENT).settles();

    assertThat(firm.bookkeeper.all("Invoice")).hasSize(1);
    assertThat(amount(firm.bookkeeper.one("Invoice", "DocNumber = '1001'")))
        .isEqualByComparingTo("480");
    assertThat(state(INVOICE)).isEqualTo(new State.Synced());
    assertThat(state(PAYMENT)).isEqualTo(new State.Synced());
  }

  private static BigDecimal amount(JsonNode invoice) {
    return invoice.path("TotalAmt").decimalValue();
  }

  @Test
  void the_document_that_has_the_number_is_shown_beside_ours() {
    isTyped("1001");

    var evidence =
        new FindEvidence(firm.tables.companies(), firm.mirror, firm.tables.records())
            .of(firm.error(INVOICE))
            .orElseThrow();

    assertThat(evidence.theirs().document().number()).isEqualTo("1001");
    assertThat(evidence.theirs().customer()).isEqualTo("Ada acc");
    assertThat(evidence.ours().client()).isEqualTo("Ada acc");
    assertThat(evidence.same()).contains(Evidence.Aspect.NUMBER, Evidence.Aspect.CUSTOMER);
    assertThat(evidence.isSameOnAll()).isFalse();
  }

  @Test
  void a_renumbered_invoice_goes_under_the_new_number_and_taxdome_is_told() {
    isTyped("1001");

    firm.resolves(INVOICE, new Resolution.Renumber("1002")).settles();
    firm.settles();

    assertThat(firm.bookkeeper.find("Invoice", "DocNumber = '1002'")).hasSize(1);
    assertThat(state(INVOICE)).isEqualTo(new State.Synced());
    assertThat(firm.taxDome.told())
        .hasSize(1)
        .allSatisfy(it -> {
          assertThat(it.entity()).isEqualTo(INVOICE.entity());
          assertThat(it.instruction()).isEqualTo(new Instruction.AssignInvoiceNumber("1002"));
          assertThat(it.decidedBy()).isEqualTo("owner");
        });
  }

  @Test
  void an_invoice_under_its_new_number_is_no_edit_and_taxdomes_answer_changes_nothing() {
    isTyped("1001");
    firm.resolves(INVOICE, new Resolution.Renumber("1002")).settles();

    firm.looks().settles();
    firm.hears(Told.anInvoice("1002", "acc", "svc").as(INVOICE).version(2)).settles();

    assertThat(state(INVOICE)).isEqualTo(new State.Synced());
    assertThat(firm.bookkeeper.find("Invoice", "DocNumber = '1002'")).hasSize(1);
    assertThat(firm.taxDome.told()).hasSize(1);
  }

  private void isTyped(String number) {
    firm.bookkeeper.customer("Ada acc");
    firm.hears(CLIENT, SERVICE).settles();
    firm.bookkeeper.typedInvoice(number);
    firm.hears(INVOICE).settles().looks().settles();
    assertThat(firm.fault(INVOICE)).isInstanceOf(Fault.NumberTaken.class);
  }

  @Test
  void a_client_that_is_not_to_be_synced_takes_its_documents_along_and_back_again() {
    firm.hears(CLIENT, SERVICE, INVOICE, PAYMENT).settles();

    firm.resolves(CLIENT, new Resolution.StopSyncing()).settles();

    assertThat(state(INVOICE)).isInstanceOf(State.LeftOutWith.class);
    assertThat(state(PAYMENT)).isInstanceOf(State.LeftOutWith.class);
    assertThat(firm.tables.errors().summary(Told.FIRM).waiting()).isZero();
    assertThat(firm.tables.errors().summary(Told.FIRM).openInAll()).isZero();

    firm.bookkeeper.customer("Ada acc");
    firm.looks().settles();
    firm.switchesOn(CLIENT).settles();

    assertThat(state(INVOICE)).isEqualTo(new State.Synced());
    assertThat(state(PAYMENT)).isEqualTo(new State.Synced());
  }

  @Test
  void what_of_a_stopped_client_is_on_the_desk_leaves_it() {
    isTyped("1001");

    firm.switchesOff(CLIENT).settles();

    assertThat(state(INVOICE)).isInstanceOf(State.LeftOutWith.class);
    assertThat(firm.error(INVOICE).status())
        .isInstanceOfSatisfying(
            Status.Resolved.class,
            it -> assertThat(it.cure()).isEqualTo(new Status.Cure.LeftOut()));
    assertThat(firm.taxDome.told()).hasSize(1);
  }

  @Test
  void a_change_of_a_stopped_client_is_remembered_and_raises_nothing() {
    firm.hears(CLIENT).settles();
    firm.resolves(CLIENT, new Resolution.StopSyncing()).settles();

    firm.hears(CLIENT.version(2)).settles();

    assertThat(state(CLIENT)).isInstanceOf(State.NotSynced.class);
    assertThat(firm.tables.errors().summary(Told.FIRM).openInAll()).isZero();
  }

  @Test
  void a_service_that_taxdome_deletes_leaves_the_desk_and_what_waits_gets_its_own_error() {
    firm.bookkeeper.customer("Ada acc");
    firm.bookkeeper.item("Tax return svc", 1);
    firm.hears(CLIENT, SERVICE, INVOICE).settles();
    assertThat(firm.fault(SERVICE)).isInstanceOf(Fault.NameTaken.class);

    firm.resolves(SERVICE, new Resolution.DeleteService()).settles();
    assertThat(firm.taxDome.told())
        .extracting(it -> it.instruction())
        .containsExactly(new Instruction.DeleteService());
    firm.hears(SERVICE.version(2).deleted()).settles();

    assertThat(state(SERVICE)).isEqualTo(new State.Deleted());
    assertThat(firm.error(SERVICE).status()).isInstanceOf(Status.Resolved.class);
    assertThat(firm.fault(INVOICE)).isEqualTo(new Fault.ReferenceDeleted(SERVICE.entity()));
  }

  @Test
  void a_reopened_error_is_on_the_desk_as_it_was_and_can_be_cured() {
    firm.hears(CLIENT).settles();
    firm.resolves(CLIENT, new Resolution.Skip()).resolves(CLIENT, new Resolution.Reopen());
    assertThat(firm.error(CLIENT).status()).isEqualTo(new Status.Open());

    firm.bookkeeper.customer("Ada acc");
    firm.looks().settles();

    assertThat(state(CLIENT)).isEqualTo(new State.Synced());
  }

  @Test
  void a_skipped_client_that_gets_the_right_name_goes_by_itself() {
    firm.bookkeeper.customer("Ada acc");
    var misspelt = CLIENT.showing(new Account("Adda", AccountType.INDIVIDUAL, null, null, null));
    firm.hears(misspelt, SERVICE, INVOICE).settles();
    firm.resolves(CLIENT, new Resolution.Skip()).settles();

    firm.hears(CLIENT.version(2)).settles();

    assertThat(state(INVOICE)).isEqualTo(new State.Synced());
    assertThat(firm.error(CLIENT).status()).isInstanceOf(Status.Resolved.class);
    assertThat(firm.tables.errors().summary(Told.FIRM).skipped()).isZero();
  }

  private State state(Told told) {
    return firm.record(told.entity()).state();
  }
}
