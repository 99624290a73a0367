package io.syncdesk.core.notice;

import static io.syncdesk.core.change.Told.DAY;
import static io.syncdesk.core.change.Told.FIRM;
import static io.syncdesk.core.change.Told.NOON;
import static io.syncdesk.core.change.Told.aPayment;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncdesk.core.company.Member;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.SyncError;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is written to, when, about what; and that nobody is written to for nothing. */
class TellPeopleTest {
  private static final Fault NO_CUSTOMER = new Fault.NoMatchingCustomer("Ada");
  private final FirmWithPeople firm = new FirmWithPeople();
  private LocalDate morning = DAY;

  @Test
  void the_owner_and_the_admins_are_told_and_nobody_else() {
    firm.opens(anAccount("acc-1"), NO_CUSTOMER);

    assertThat(nextMorning())
        .extracting(it -> it.to().id())
        .containsExactly("mem-olga", "mem-aldo");
  }

  @Test
  void where_nothing_changed_nobody_is_written_to() {
    assertThat(nextMorning()).isEmpty();
    firm.opens(anAccount("acc-1"), NO_CUSTOMER);
    assertThat(nextMorning()).hasSize(2);

    assertThat(nextMorning()).isEmpty();
    assertThat(nextMorning()).isEmpty();
  }

  @Test
  void thirty_one_documents_behind_one_client_are_one_entry_of_one_letter() {
    var client = firm.opens(anAccount("acc-1"), NO_CUSTOMER);
    for (int n = 1; n <= 22; n++) {
      firm.waits(anInvoice("inv-" + n, "acc-1"), client.entity());
    }
    var invoice = anInvoice("inv-1", "acc-1").entity();
    for (int n = 1; n <= 9; n++) {
      firm.waits(aPayment("pay-" + n, "acc-1", "inv-1"), invoice);
    }

    var digest = digest(nextMorning());

    assertThat(digest.news().fresh()).hasSize(1);
    assertThat(digest.news().fresh().getFirst().behind().count()).isEqualTo(31);
    assertThat(digest.news().freshEntries()).isEqualTo(1);
    assertThat(digest.desk().open()).isEqualTo(1);
    assertThat(digest.desk().waiting()).isEqualTo(31);
  }

  @Test
  void a_closed_period_is_one_cause_however_many_documents_it_stops() {
    firm.opens(anInvoice("inv-1", "acc-1"), new Fault.PeriodClosed());
    firm.opens(anInvoice("inv-2", "acc-1"), new Fault.PeriodClosed());
    firm.opens(aPayment("pay-1", "acc-1"), new Fault.PeriodClosed());

    var news = digest(nextMorning()).news();

    assertThat(news.fresh()).hasSize(1);
    assertThat(news.freshEntries()).isEqualTo(3);
    assertThat(firm.findNotices.of(FIRM)).hasSize(1);
  }

  @Test
  void the_letter_says_what_is_new_what_healed_and_what_a_person_settled() {
    var healed = opens("inv-1");
    var decided = opens("inv-2");
    var skipped = opens("inv-3");
    opens("inv-4");
    nextMorning();
    firm.clock.turn(Duration.ofHours(3));
    firm.becomes(healed, new Status.Resolved(NOON, new Status.Cure.FixedInQuickBooks(NOON)));
    var decision = firm.decided(new Resolution.Resync());
    firm.becomes(decided, new Status.Resolved(NOON, new Status.Cure.Decided(decision)));
    firm.becomes(skipped, new Status.Skipped(firm.decided(new Resolution.Skip())));
    opens("inv-5");

    var digest = digest(nextMorning());

    assertThat(digest.news().freshEntries()).isEqualTo(1);
    assertThat(digest.news().healed()).isEqualTo(1);
    assertThat(digest.news().decided()).isEqualTo(1);
    assertThat(digest.desk().open()).isEqualTo(2);
    assertThat(digest.desk().sums())
        .hasEntrySatisfying("USD", it -> assertThat(it).isEqualByComparingTo("200"));
    assertThat(digest.desk().oldest()).isEqualTo(NOON);
  }

  @Test
  void a_skipped_problem_is_never_told_again() {
    var error = opens("inv-1");
    nextMorning();

    firm.becomes(error, new Status.Skipped(firm.decided(new Resolution.Skip())));

    assertThat(nextMorning()).isEmpty();
    assertThat(firm.findNotices.of(FIRM)).isEmpty();
  }

  @Test
  void what_was_skipped_before_the_first_letter_is_not_in_it() {
    firm.becomes(opens("inv-1"), new Status.Skipped(firm.decided(new Resolution.Skip())));

    assertThat(nextMorning()).isEmpty();
  }

  @Test
  void what_somebody_tried_in_vain_is_no_news() {
    var error = opens("inv-1");
    nextMorning();
    var trying = firm.becomes(error, new Status.Resolving(firm.decided(new Resolution.Resync())));
    assertThat(nextMorning()).isEmpty();

    firm.comesBack(trying, new Fault.NumberTaken("inv-1", ""));

    assertThat(nextMorning()).isEmpty();
  }

  @Test
  void what_people_settled_themselves_is_no_reason_to_write() {
    var error = opens("inv-1");
    nextMorning();
    var decision = firm.decided(new Resolution.Resync());

    firm.becomes(error, new Status.Resolved(NOON, new Status.Cure.Decided(decision)));

    assertThat(nextMorning()).isEmpty();
  }

  @Test
  void a_schedule_that_fires_twice_writes_once() {
    opens("inv-1");

    firm.tellPeople().inTheMorning(FIRM, DAY);
    firm.tellPeople().inTheMorning(FIRM, DAY);

    assertThat(firm.mailbox.taken()).hasSize(2);
  }

  @Test
  void a_lost_connection_is_told_at_once_and_once() {
    firm.standsStill(Pause.Why.CONNECTION_REVOKED, 1, NOON);

    assertThat(firm.tellPeople().atOnce(FIRM)).isEqualTo(2);
    assertThat(firm.mailbox.taken()).hasSize(2).allMatch(Letter.Stranded.class::isInstance);

    firm.clock.turn(Duration.ofMinutes(15));
    firm.standsStill(Pause.Why.CONNECTION_REVOKED, 2, NOON);
    assertThat(firm.tellPeople().atOnce(FIRM)).isZero();
    assertThat(nextMorning()).isEmpty();
  }

  @Test
  void a_connection_lost_again_is_told_again() {
    firm.standsStill(Pause.Why.CONNECTION_REVOKED, 1, NOON);
    firm.tellPeople().atOnce(FIRM);
    firm.goesOn();
    firm.clock.turn(Duration.ofHours(1));

    firm.standsStill(Pause.Why.CONNECTION_REVOKED, 1, firm.clock.instant());

    assertThat(firm.tellPeople().atOnce(FIRM)).isEqualTo(2);
  }

  @Test
  void that_it_goes_again_is_in_the_next_letter() {
    firm.standsStill(Pause.Why.SUBSCRIPTION_SUSPENDED, 1, NOON);
    firm.tellPeople().atOnce(FIRM);
    firm.mailbox.taken();
    firm.goesOn();

    assertThat(digest(nextMorning()).news().flow()).isEqualTo(Letter.Flow.GOES_AGAIN);
    assertThat(nextMorning()).isEmpty();
  }

  @Test
  void what_passes_by_itself_is_not_told_at_once() {
    firm.standsStill(Pause.Why.OUTAGE, 9, NOON);

    assertThat(firm.tellPeople().atOnce(FIRM)).isZero();
    assertThat(firm.findNotices.of(FIRM)).hasSize(1);
  }

  @Test
  void a_moment_without_an_answer_is_no_outage() {
    firm.standsStill(Pause.Why.OUTAGE, 1, NOON);

    assertThat(firm.findNotices.of(FIRM)).isEmpty();
  }

  @Test
  void a_letter_whose_end_nobody_saw_is_written_again_the_same_morning() {
    opens("inv-1");
    firm.mailbox.breaksDownOnce();
    assertThatThrownBy(() -> firm.tellPeople().inTheMorning(FIRM, DAY))
        .isInstanceOf(IllegalStateException.class);
    assertThat(firm.mailbox.taken()).hasSize(1);

    firm.tellPeople().inTheMorning(FIRM, DAY);
    assertThat(firm.mailbox.taken()).extracting(it -> it.to().id()).containsExactly("mem-aldo");

    firm.clock.turn(TellPeople.WRITING_TAKES_AT_MOST);
    firm.tellPeople().inTheMorning(FIRM, DAY);
    assertThat(firm.mailbox.taken()).extracting(it -> it.to().id()).containsExactly("mem-olga");
  }

  @Test
  void an_address_that_takes_no_letters_is_not_tried_again_and_again() {
    opens("inv-1");
    firm.mailbox.refuses();

    assertThat(firm.tellPeople().inTheMorning(FIRM, DAY)).isZero();
    assertThat(firm.mailbox.taken()).hasSize(2);
    assertThat(nextMorning()).isEmpty();
  }

  @Test
  void who_joins_later_is_told_of_all_that_is_open() {
    opens("inv-1");
    nextMorning();

    firm.joined("mem-zoe", Member.Role.ADMIN, Member.Language.EN);

    assertThat(nextMorning()).extracting(it -> it.to().id()).containsExactly("mem-zoe");
  }

  @Test
  void of_a_desk_that_was_not_read_to_its_end_no_sum_and_no_oldest_is_told() {
    for (int n = 0; n <= FindNotices.ERRORS_MAX; n++) {
      opens("inv-" + n);
    }

    var desk = digest(nextMorning()).desk();

    assertThat(desk.open()).isEqualTo(FindNotices.ERRORS_MAX + 1L);
    assertThat(desk.sums()).isEmpty();
    assertThat(desk.oldest()).isNull();
  }

  private SyncError opens(String invoice) {
    return firm.opens(anInvoice(invoice, "acc-1"), new Fault.NumberTaken(invoice, ""));
  }

  private List<Letter> nextMorning() {
    firm.tellPeople().inTheMorning(FIRM, morning);
    morning = morning.plusDays(1);
    return firm.mailbox.taken();
  }

  private static Letter.Digest digest(List<Letter> letters) {
    return (Letter.Digest) letters.getFirst();
  }
}
