package io.syncdesk.core.lane;

import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.command.Command;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.core.record.Amendment;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.Try;
import io.syncdesk.core.resolution.Desk;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invoices of automation are numbered by themselves, where the firm wants it so (S14). */
class NumberingTest {
  private static final Told BARE = anInvoice("inv-1", "acc-1", "svc-1").byAutomation(null);
  private static final Told ANOTHER = anInvoice("inv-2", "acc-1", "svc-1").byAutomation(null);
  private final LaneOfAFirm lane = new LaneOfAFirm();

  @BeforeEach
  void clientAndServiceAreInTheBooks() {
    lane.bringsIn(anAccount("acc-1"), aService("svc-1"));
    lane.books.sent().clear();
  }

  @Test
  void an_invoice_without_a_number_goes_out_under_the_next_and_taxdome_is_told() {
    lane.numbersInvoicesAfter("1041", "1042");

    lane.bringsIn(BARE);
    lane.runs();

    assertThat(sent()).containsExactly("1043");
    assertThat(lane.state(BARE)).isEqualTo(new State.Synced());
    assertThat(lane.attempts(BARE)).hasSize(1);
    assertThat(lane.taxDome.told())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.instruction())
              .isEqualTo(new Command.Instruction.AssignInvoiceNumber("1043"));
          assertThat(it.decidedBy()).isEqualTo("sync-desk");
        });
  }

  @Test
  void invoices_of_one_batch_get_numbers_in_a_row() {
    lane.numbersInvoicesAfter("1042");

    lane.bringsIn(BARE, ANOTHER);

    assertThat(sent()).containsExactly("1043", "1044");
    assertThat(lane.books.sent()).hasSize(1);
  }

  @Test
  void a_number_that_quickbooks_has_is_replaced_before_it_is_sent() {
    lane.numbersInvoicesAfter("1042", "2026-021");
    var taken = BARE.byAutomation("2026-021");

    lane.bringsIn(taken);

    assertThat(sent()).containsExactly("2026-022");
    assertThat(lane.attempts(taken)).hasSize(1);
    assertThat(lane.books.looks()).hasSize(1);
  }

  @Test
  void a_number_that_our_own_forgotten_write_has_makes_no_second_invoice() {
    lane.numbersInvoicesAfter("1041", "1042");
    lane.books.shows(
        new Counterpart(BooksKind.INVOICE, "typed-1042", "0", new ContentHash("as of v1")));

    lane.bringsIn(BARE.byAutomation("1042"));

    assertThat(lane.books.sent()).isEmpty();
    assertThat(lane.state(BARE)).isEqualTo(new State.Synced());
    assertThat(lane.record(BARE).amendment()).isEqualTo(new Amendment.None());
  }

  @Test
  void a_number_that_another_invoice_was_given_is_replaced_too() {
    lane.numbersInvoicesAfter("1042");
    lane.books.refuses(new Fault.PeriodClosed());
    lane.bringsIn(BARE);
    var taken = ANOTHER.byAutomation("1043");

    lane.bringsIn(taken);

    assertThat(sent()).containsExactly("1043", "1044");
  }

  @Test
  void a_number_that_is_free_stays() {
    lane.numbersInvoicesAfter("1042");

    lane.bringsIn(BARE.byAutomation("1050"));

    assertThat(sent()).containsExactly("");
    assertThat(lane.record(BARE).amendment()).isEqualTo(new Amendment.None());
  }

  @Test
  void a_number_that_a_person_typed_stays_whoever_has_it() {
    lane.numbersInvoicesAfter("1042");
    var typed = anInvoice("1042", "acc-1", "svc-1");

    lane.parks(typed, new Fault.NumberTaken("1042", "typed-1042"));

    assertThat(sent()).containsExactly("", "");
    assertThat(lane.error(typed).fault()).isInstanceOf(Fault.NumberTaken.class);
  }

  @Test
  void a_firm_that_does_not_want_it_is_left_alone() {
    lane.numbersInvoicesAfter("1042");
    lane.numbersInvoicesNoMore();
    var taken = ANOTHER.byAutomation("1042");

    lane.bringsIn(BARE);
    lane.parks(taken, new Fault.NumberTaken("1042", "typed-1042"));

    assertThat(sent()).containsExactly("", "", "");
    assertThat(lane.attempts(taken)).hasSize(2);
    assertThat(lane.taxDome.told()).isEmpty();
  }

  @Test
  void where_quickbooks_numbers_everything_itself_it_does() {
    lane.numbersInvoicesAfter("1042");
    lane.mirror.put(LaneOfAFirm.REALM, numberedByQuickBooks());

    lane.bringsIn(BARE);

    assertThat(sent()).containsExactly("");
  }

  private static Preferences numberedByQuickBooks() {
    var ours = LaneOfAFirm.NUMBERED_BY_US;
    return new Preferences(
        Preferences.Numbering.QUICKBOOKS,
        ours.classTracking(),
        ours.locationTracking(),
        ours.salesTax(),
        ours.homeCurrency(),
        null);
  }

  @Test
  void who_crashes_before_the_number_is_stored_repeats_with_the_same() {
    lane.numbersInvoicesAfter("1042");
    lane.hears(BARE);
    lane.tables
        .ledger()
        .meanwhile(() -> {
          throw new IllegalStateException("crash");
        });

    assertThatThrownBy(lane::runs).hasMessage("crash");
    assertThat(lane.record(BARE).amendment()).isEqualTo(new Amendment.None());
    lane.bringsIn(ANOTHER);

    assertThat(sent()).containsExactly("1043", "1044");
  }

  @Test
  void who_crashes_after_the_number_is_stored_repeats_with_the_same() {
    lane.numbersInvoicesAfter("1042");
    lane.hears(BARE);
    lane.tables.ledger().meanwhile(() -> {});
    lane.tables
        .ledger()
        .meanwhile(() -> {
          throw new IllegalStateException("crash");
        });

    assertThatThrownBy(lane::runs).hasMessage("crash");
    lane.bringsIn(ANOTHER);

    assertThat(sent()).containsExactly("1043", "1044");
  }

  @Test
  void a_newer_version_that_comes_while_it_is_numbered_goes_out_under_the_same() {
    lane.numbersInvoicesAfter("1042");
    lane.hears(BARE);
    lane.tables.ledger().meanwhile(() -> lane.hears(BARE.version(2)));

    lane.runs();

    assertThat(sent()).containsExactly("1043");
    assertThat(lane.record(BARE).version().value()).isEqualTo(2);
    assertThat(lane.state(BARE)).isEqualTo(new State.Synced());
  }

  @Test
  void once_taxdome_says_the_number_itself_nothing_is_left_to_tell() {
    lane.numbersInvoicesAfter("1042");
    lane.bringsIn(BARE);
    lane.runs();

    lane.bringsIn(BARE.byAutomation("1043").version(2));
    lane.runs();

    assertThat(lane.record(BARE).amendment()).isEqualTo(new Amendment.None());
    assertThat(lane.taxDome.told()).hasSize(1);
  }

  @Test
  void a_number_that_somebody_typed_meanwhile_is_followed_by_the_next_in_the_second_attempt() {
    lane.numbersInvoicesAfter("1042");
    lane.hears(BARE);
    lane.books.refuses(taken("1043"));

    lane.runs();
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);

    assertThat(sent()).containsExactly("1043", "1044");
    assertThat(lane.state(BARE)).isEqualTo(new State.Synced());
    assertThat(ordinals(BARE)).containsExactly(2, 1);
    assertThat(lane.books.looks()).hasSize(1);
  }

  @Test
  void a_taken_number_of_taxdomes_that_we_had_not_seen_is_followed_by_the_next() {
    lane.numbersInvoicesAfter("1042");
    var told = BARE.byAutomation("1043");
    lane.hears(told);
    lane.books.refuses(taken("1043"));

    lane.runs();
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);

    assertThat(sent()).containsExactly("", "1044");
    assertThat(lane.state(told)).isEqualTo(new State.Synced());
  }

  @Test
  void somebody_may_be_faster_four_times() {
    lane.numbersInvoicesAfter("1042");
    lane.hears(BARE);
    refuses("1043", "1044", "1045", "1046");

    lane.runs();
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);

    assertThat(sent()).containsExactly("1043", "1044", "1045", "1046", "1047");
    assertThat(lane.state(BARE)).isEqualTo(new State.Synced());
    assertThat(ordinals(BARE)).containsExactly(2, 1);
    assertThat(lane.tables.allErrors(Told.FIRM)).isEmpty();
  }

  @Test
  void after_five_numbers_a_person_is_asked_and_it_still_was_two_attempts() {
    lane.numbersInvoicesAfter("1042");
    lane.hears(BARE);
    refuses("1043", "1044", "1045", "1046", "1047");

    lane.runs();
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);

    assertThat(sent()).containsExactly("1043", "1044", "1045", "1046", "1047");
    assertThat(lane.state(BARE)).isEqualTo(State.Parked.REFUSED);
    assertThat(lane.error(BARE).fault()).isEqualTo(taken("1047"));
    assertThat(ordinals(BARE)).containsExactly(2, 1);
  }

  @Test
  void another_try_of_a_person_goes_on_with_five_more() {
    lane.numbersInvoicesAfter("1042");
    lane.hears(BARE);
    refuses("1043", "1044", "1045", "1046", "1047");
    lane.runs();
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);
    lane.typed("1047");

    lane.resolves(BARE, new Resolution.Resync(), Desk.OWNER);
    lane.runs();

    assertThat(sent()).endsWith("1048");
    assertThat(lane.record(BARE).amendment())
        .isEqualTo(new Amendment.GivenNumber("1048", 1, lane.clock.instant()));
    assertThat(lane.error(BARE).status()).isInstanceOf(Status.Resolved.class);
  }

  @Test
  void our_own_invoice_under_that_number_is_taken_over() {
    lane.numbersInvoicesAfter("1042");
    lane.hears(BARE);
    lane.books.refuses(taken("1043"));
    lane.books.shows(new Counterpart(BooksKind.INVOICE, "900", "0", new ContentHash("as of v1")));

    lane.runs();
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);

    assertThat(sent()).containsExactly("1043");
    assertThat(lane.state(BARE)).isEqualTo(new State.Synced());
  }

  @Test
  void a_firm_that_wants_it_no_more_gets_an_error_after_two_attempts() {
    lane.numbersInvoicesAfter("1042");
    lane.hears(BARE);
    refuses("1043", "1043");
    lane.runs();

    lane.numbersInvoicesNoMore();
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);

    assertThat(sent()).containsExactly("1043", "1043");
    assertThat(lane.state(BARE)).isEqualTo(State.Parked.REFUSED);
  }

  @Test
  void a_number_that_is_taken_only_the_second_time_is_followed_within_that_attempt() {
    lane.numbersInvoicesAfter("1042");
    lane.hears(BARE);
    lane.books.refuses(new Fault.PeriodClosed()).refuses(taken("1043"));

    lane.runs();
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);

    assertThat(sent()).containsExactly("1043", "1043", "1044");
    assertThat(ordinals(BARE)).containsExactly(2, 1);
    assertThat(lane.state(BARE)).isEqualTo(new State.Synced());
  }

  @Test
  void the_invoices_that_quickbooks_has_are_all_learned_before_a_number_is_chosen() {
    lane.numbersInvoicesAfter();
    lane.mirror.put(LaneOfAFirm.REALM, new Mirror.Loaded.Lists());
    lane.books.hasToLearn(() -> {
      lane.typed("1041");
      lane.mirror.put(
          LaneOfAFirm.REALM, new Mirror.Loaded.DocumentsUpTo(DocumentKind.INVOICE, 951));
    });
    lane.books.hasToLearn(() -> {
      lane.typed("1042");
      lane.mirror.put(LaneOfAFirm.REALM, new Mirror.Loaded.Whole());
    });

    lane.bringsIn(BARE);

    assertThat(sent()).containsExactly("1043");
  }

  @Test
  void while_they_cannot_be_read_it_waits_and_the_others_go() {
    lane.numbersInvoicesAfter();
    lane.mirror.put(LaneOfAFirm.REALM, new Mirror.Loaded.Lists());
    lane.books.cannotLearn(new Outcome.Deferred(Pause.Why.THROTTLED));
    var typed = anInvoice("7", "acc-1", "svc-1");

    lane.bringsIn(BARE, typed);

    assertThat(lane.state(typed)).isEqualTo(new State.Synced());
    assertThat(lane.state(BARE))
        .isEqualTo(new State.Due(Told.NOON.plus(ReadsRefused.LATER), new Try.First()));
    assertThat(lane.attempts(BARE)).isEmpty();
  }

  @Test
  void too_many_at_once_and_it_is_asked_for_again_a_minute_later() {
    lane.numbersInvoicesAfter("1042");
    lane.tables.reservations().overtakesNext(10);

    lane.bringsIn(BARE);
    assertThat(sent()).isEmpty();
    lane.runsAfter(Duration.ofMinutes(1));

    assertThat(sent()).containsExactly("1043");
  }

  @Test
  void a_person_who_names_no_number_gets_the_next() {
    lane.numbersInvoicesAfter("1042");
    var typed = anInvoice("1042", "acc-1", "svc-1");
    lane.parks(typed, new Fault.NumberTaken("1042", "typed-1042"));

    lane.resolves(typed, new Resolution.Renumber(""), Desk.OWNER);
    lane.runs();
    lane.runs();

    assertThat(sent()).endsWith("1043");
    assertThat(lane.state(typed)).isEqualTo(new State.Synced());
    assertThat(lane.taxDome.told())
        .singleElement()
        .satisfies(it -> assertThat(it.decidedBy()).isEqualTo(Desk.OWNER.memberId()));
  }

  @Test
  void a_number_that_a_person_chose_is_not_changed_by_us() {
    lane.numbersInvoicesAfter("1042");
    lane.hears(BARE);
    refuses("1043", "1044", "1045", "1046", "1047");
    lane.runs();
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);
    lane.books.sent().clear();

    lane.resolves(BARE, new Resolution.Renumber("2000"), Desk.OWNER);
    refuses("2000", "2000");
    lane.runs();
    lane.runsAfter(LaneOfAFirm.RETRY_AFTER);

    assertThat(sent()).containsExactly("2000", "2000");
    assertThat(lane.error(BARE).fault()).isEqualTo(taken("2000"));
  }

  private void refuses(String... numbers) {
    for (var number : numbers) {
      lane.books.refuses(taken(number));
    }
  }

  private static Fault taken(String number) {
    return new Fault.NumberTaken(number, "");
  }

  /** The number that each write said on our own, empty where it said TaxDome's. */
  private List<String> sent() {
    return lane.books.sent().stream()
        .flatMap(it -> it.items().stream())
        .map(it -> it.write().body())
        .map(it -> it.contains(" as ") ? it.substring(it.indexOf(" as ") + 4) : "")
        .toList();
  }

  private List<Integer> ordinals(Told told) {
    return lane.attempts(told).stream().map(it -> it.attempt().ordinal()).toList();
  }
}
