package io.syncdesk.quickbooks.firm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.command.Command;
import io.syncdesk.core.command.Command.Instruction.AssignInvoiceNumber;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.State;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.quickbooks.wire.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invoices of automation get the numbers that follow QuickBooks' own (S14, S15). */
class NumberedByAutomationTest {
  private static final Told CLIENT = Told.anAccount("acc");
  private static final Told SERVICE = Told.aService("svc");
  private static final Told BARE = Told.anInvoice("inv-1", "acc", "svc").byAutomation(null);
  private static final Told ANOTHER = Told.anInvoice("inv-2", "acc", "svc").byAutomation(null);
  private final Firm firm = new Firm();

  @BeforeEach
  void quickbooks_has_an_invoice_1042() {
    firm.bookkeeper.customer("Ada acc");
    firm.hears(CLIENT, SERVICE).settles();
    firm.bookkeeper.typedInvoice("1042");
    choose(NumberSync.ON);
    firm.looks();
  }

  @AfterEach
  void close() {
    firm.close();
  }

  private enum NumberSync {
    ON,
    OFF
  }

  private void choose(NumberSync wanted) {
    var usual = Settings.startingOn(Told.DAY.minusYears(1));
    firm.choose(
        new Settings(
            usual.syncStartDate(),
            usual.accountsAtStart(),
            null,
            false,
            null,
            null,
            true,
            wanted == NumberSync.ON));
  }

  @Test
  void after_1042_comes_1043_without_any_error() {
    firm.hears(BARE).settles();
    firm.turn();

    assertThat(numbers()).containsExactlyInAnyOrder("1042", "1043");
    assertThat(state(BARE)).isEqualTo(new State.Synced());
    assertThat(firm.attempts(BARE)).hasSize(1);
    assertThat(firm.tables.allErrors(Told.FIRM)).isEmpty();
    assertThat(firm.taxDome.told())
        .singleElement()
        .satisfies(it -> assertThat(it.instruction()).isEqualTo(new AssignInvoiceNumber("1043")));
  }

  @Test
  void what_a_bookkeeper_typed_is_followed_whatever_its_pattern() {
    firm.bookkeeper.typedInvoice("INV-0098");
    firm.bookkeeper.typedInvoice("INV-0099");
    firm.bookkeeper.typedInvoice("2026-Q1-final");
    firm.looks();

    firm.hears(BARE, ANOTHER).settles();

    assertThat(numbers()).contains("INV-0100", "INV-0101");
  }

  @Test
  void a_number_of_automation_that_quickbooks_has_becomes_the_next() {
    var taken = BARE.byAutomation("1042");

    firm.hears(taken).settles();
    firm.turn();

    assertThat(numbers()).containsExactlyInAnyOrder("1042", "1043");
    assertThat(firm.attempts(taken)).hasSize(1);
    assertThat(firm.taxDome.told()).hasSize(1);
  }

  @Test
  void four_numbers_that_were_typed_unseen_are_passed_by() {
    List.of("1043", "1044", "1045", "1046").forEach(firm.bookkeeper::typedInvoice);

    firm.hears(BARE).settles();

    assertThat(state(BARE)).isEqualTo(new State.Synced());
    assertThat(numbers()).contains("1047");
    assertThat(ordinals(BARE)).containsExactly(2, 1);
  }

  @Test
  void after_five_that_were_typed_unseen_a_person_is_asked() {
    List.of("1043", "1044", "1045", "1046", "1047").forEach(firm.bookkeeper::typedInvoice);

    firm.hears(BARE).settles();

    assertThat(firm.fault(BARE))
        .isInstanceOfSatisfying(
            Fault.NumberTaken.class, it -> assertThat(it.number()).isEqualTo("1047"));
    assertThat(ordinals(BARE)).containsExactly(2, 1);
    assertThat(firm.bookkeeper.all("Invoice")).hasSize(6);

    firm.resyncs(BARE).settles();

    assertThat(state(BARE)).isEqualTo(new State.Synced());
    assertThat(numbers()).contains("1048");
  }

  @Test
  void our_own_lost_invoice_under_the_next_number_is_taken_over() {
    var lost = lostWrite("1043");

    firm.hears(BARE).settles();

    assertThat(firm.counterpart(BARE, BooksKind.INVOICE).bookId()).isEqualTo(lost);
    assertThat(numbers()).containsExactlyInAnyOrder("1042", "1043");
  }

  @Test
  void our_own_lost_invoice_that_was_seen_meanwhile_is_taken_over_too() {
    var lost = lostWrite("1043");
    firm.looks();
    var told = BARE.byAutomation("1043");

    firm.hears(told).settles();

    assertThat(firm.counterpart(told, BooksKind.INVOICE).bookId()).isEqualTo(lost);
    assertThat(numbers()).containsExactlyInAnyOrder("1042", "1043");
  }

  @Test
  void a_lost_answer_makes_no_second_invoice_and_no_second_number() {
    firm.bookkeeper.control(
        "/simulator/faults", "{\"path\":\".*/invoice.*\",\"fault\":\"drop-answer\",\"count\":1}");

    firm.hears(BARE).settles();
    firm.hears(ANOTHER).settles();

    assertThat(numbers()).containsExactlyInAnyOrder("1042", "1043", "1044");
    assertThat(number(BARE)).isEqualTo("1043");
  }

  @Test
  void the_number_stands_when_quickbooks_is_looked_at_again() {
    firm.hears(BARE).settles();

    firm.looks();
    firm.hears(BARE.version(2)).settles();
    firm.looks();

    assertThat(state(BARE)).isEqualTo(new State.Synced());
    assertThat(number(BARE)).isEqualTo("1043");
  }

  @Test
  void a_company_that_numbers_everything_itself_goes_on_doing_so_and_taxdome_is_told() {
    customNumbersAreSwitchedOff();

    var odd = ANOTHER.byAutomation("T-7");
    firm.hears(BARE, odd).settles();
    firm.turn();

    assertThat(numbers()).containsExactlyInAnyOrder("1042", "1043", "1044");
    assertThat(firm.taxDome.told())
        .extracting(Command::instruction)
        .containsExactlyInAnyOrder(
            new AssignInvoiceNumber(number(BARE)), new AssignInvoiceNumber(number(odd)));
    assertThat(firm.tables.allErrors(Told.FIRM)).isEmpty();

    firm.hears(BARE.byAutomation("1043").version(2)).settles();
    firm.turn();

    assertThat(state(BARE)).isEqualTo(new State.Synced());
    assertThat(firm.taxDome.told()).hasSize(2);
  }

  @Test
  void a_number_that_a_person_chose_stays_theirs_even_where_quickbooks_numbers_itself() {
    customNumbersAreSwitchedOff();
    var chosen = Told.anInvoice("T-8", "acc", "svc");

    firm.hears(chosen).settles();
    firm.turn();

    assertThat(number(chosen)).isEqualTo("1043");
    assertThat(firm.taxDome.told()).isEmpty();
  }

  /** Preferences are read now and then only. */
  private void customNumbersAreSwitchedOff() {
    var preferences = firm.bookkeeper.one("Preferences", "");
    firm.bookkeeper.change(
        preferences, "Preferences", "{\"SalesFormsPrefs\":{\"CustomTxnNumbers\":false}}");
    firm.clock.advance(Duration.ofHours(2));
    firm.looks();
  }

  @Test
  void with_the_setting_off_a_number_that_exists_is_a_duplicate_and_renumbering_cures_it() {
    choose(NumberSync.OFF);
    var taken = BARE.byAutomation("1042");

    firm.hears(taken, ANOTHER).settles();
    assertThat(firm.fault(taken)).isInstanceOf(Fault.NumberTaken.class);
    firm.resolves(taken, new Resolution.Renumber("")).settles();
    firm.turn();

    assertThat(firm.error(taken).status()).isInstanceOf(Status.Resolved.class);
    assertThat(number(taken)).isEqualTo("1043");
    assertThat(number(ANOTHER)).isEmpty();
    assertThat(firm.taxDome.told()).hasSize(1);
  }

  /** An invoice that we wrote under this number, and forgot. */
  private String lostWrite(String number) {
    var body =
        """
        {"DocNumber":"%s","PrivateNote":"TaxDome invoice inv-1","TxnDate":"%s",
         "CustomerRef":{"value":"%s"},
         "Line":[{"DetailType":"SalesItemLineDetail","Amount":120,
                  "SalesItemLineDetail":{"ItemRef":{"value":"%s"}}}]}
        """
            .formatted(
                number,
                Told.DAY,
                firm.bookkeeper.idOf("Customer", "DisplayName = 'Ada acc'"),
                firm.bookkeeper.idOf("Item", "Name = 'Tax return svc'"));
    return Json.text(firm.bookkeeper.post("Invoice", body), "Id");
  }

  private State state(Told told) {
    return firm.record(told.entity()).state();
  }

  private List<Integer> ordinals(Told told) {
    return firm.attempts(told).stream().map(it -> it.attempt().ordinal()).toList();
  }

  private String number(Told told) {
    var id = firm.counterpart(told, BooksKind.INVOICE).bookId();
    return Json.text(firm.bookkeeper.one("Invoice", "Id = '" + id + "'"), "DocNumber");
  }

  private List<String> numbers() {
    return firm.bookkeeper.all("Invoice").stream().map(NumberedByAutomationTest::number).toList();
  }

  private static String number(JsonNode invoice) {
    return Json.text(invoice, "DocNumber");
  }
}
