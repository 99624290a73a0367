package io.syncdesk.core.lane;

import static io.syncdesk.core.change.Told.aPayment;
import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.CaughtUp;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Sighting;
import io.syncdesk.core.books.Sighting.How;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.fault.Difference;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.State;
import io.syncdesk.core.resolution.Desk;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A document that bears our mark turns up beside the one we know, or where we know none. */
class DoubledTest {
  private static final String OTHER = "990";
  private static final String THIRD = "991";
  private final LaneOfAFirm lane = new LaneOfAFirm();
  private final Told payment = aPayment("pay-1", "acc-1", "inv-1");
  private String known = "";

  @BeforeEach
  void the_payment_is_in_the_books() {
    lane.hears(
        anAccount("acc-1"), aService("svc-1"), anInvoice("inv-1", "acc-1", "svc-1"), payment);
    lane.runs();
    known = shownBy().bookId();
  }

  @Test
  void a_document_too_many_is_on_the_desk_with_all_there_are() {
    sees(OTHER, new How.Unlinked("0"));

    assertThat(lane.error(payment).fault())
        .isEqualTo(new Fault.DoubledInQuickBooks(List.of(known, OTHER)));
    assertThat(lane.record(payment).isUsable()).isTrue();

    sees(THIRD, new How.Unlinked("0"));

    assertThat(lane.error(payment).fault())
        .isEqualTo(new Fault.DoubledInQuickBooks(List.of(known, OTHER, THIRD)));
  }

  @Test
  void it_heals_when_the_one_too_many_is_gone() {
    sees(OTHER, new How.Unlinked("0"));
    lane.books.sent().clear();

    sees(OTHER, new How.Deleted());

    isHealed();
    assertThat(lane.books.sent()).isEmpty();
  }

  @Test
  void of_three_two_have_to_go() {
    sees(OTHER, new How.Unlinked("0"));
    sees(THIRD, new How.Unlinked("0"));

    sees(OTHER, new How.Voided("1"));
    assertThat(lane.error(payment).fault())
        .isEqualTo(new Fault.DoubledInQuickBooks(List.of(known, THIRD)));

    sees(THIRD, new How.Deleted());
    isHealed();
  }

  @Test
  void when_the_one_we_know_is_deleted_the_other_takes_its_place_and_is_brought_up_to_date() {
    sees(OTHER, new How.Unlinked("0"));
    lane.books.sent().clear();

    sees(known, new How.Deleted());

    isHealed();
    assertThat(lane.books.sent().getFirst().items().getFirst().write().operation())
        .isEqualTo(Operation.UPDATE);
    assertThat(lane.tables.records().owners(Told.FIRM, Set.of(ref(OTHER))))
        .containsValue(payment.entity());
  }

  @Test
  void what_was_deleted_and_turns_up_late_is_not_made_anew() {
    sees(known, new How.Deleted());

    lane.books.sent().clear();
    sees(OTHER, new How.Unlinked("0"));

    isHealed();
    assertThat(lane.books.sent().getFirst().items().getFirst().write().operation())
        .isEqualTo(Operation.UPDATE);
  }

  @Test
  void a_touch_of_the_one_we_know_changes_nothing() {
    sees(OTHER, new How.Unlinked("0"));

    sees(known, new How.AsWritten("7"));

    assertThat(lane.error(payment).status()).isEqualTo(new Status.Open());
    assertThat(shownBy().syncToken()).isEqualTo("7");
  }

  @Test
  void an_edit_is_told_first_and_then_that_there_are_two() {
    sees(OTHER, new How.Unlinked("0"));
    sees(known, new How.Edited("7", List.of(new Difference("TxnDate", "1", "2"))));
    assertThat(lane.error(payment).fault()).isInstanceOf(Fault.EditedInQuickBooks.class);

    sees(known, new How.AsWritten("8"));

    assertThat(lane.error(payment).fault()).isInstanceOf(Fault.DoubledInQuickBooks.class);
    assertThat(lane.error(payment).status()).isEqualTo(new Status.Open());
  }

  @Test
  void another_try_does_not_take_away_the_second() {
    sees(OTHER, new How.Unlinked("0"));

    lane.resolves(payment, new Resolution.Resync(), Desk.OWNER);
    lane.runs();

    assertThat(lane.error(payment).status()).isEqualTo(new Status.Open());
    assertThat(lane.error(payment).fault()).isInstanceOf(Fault.DoubledInQuickBooks.class);
  }

  @Test
  void what_a_person_keeps_is_not_brought_up_again() {
    sees(OTHER, new How.Unlinked("0"));
    lane.resolves(payment, new Resolution.Keep(), Desk.OWNER);
    lane.runs();
    assertThat(lane.state(payment)).isEqualTo(new State.Synced());

    sees(OTHER, new How.Unlinked("1"));

    assertThat(lane.state(payment)).isEqualTo(new State.Synced());
    assertThat(lane.error(payment).status()).isInstanceOf(Status.Resolved.class);
  }

  @Test
  void what_a_person_keeps_is_not_among_what_is_too_many_later() {
    sees(OTHER, new How.Unlinked("0"));
    lane.resolves(payment, new Resolution.Keep(), Desk.OWNER);
    lane.runs();

    sees(THIRD, new How.Unlinked("0"));

    assertThat(lane.error(payment).fault())
        .isEqualTo(new Fault.DoubledInQuickBooks(List.of(known, THIRD)));
  }

  @Test
  void a_newer_version_is_written_and_the_second_stays_on_the_desk() {
    sees(OTHER, new How.Unlinked("0"));
    lane.books.sent().clear();

    lane.hears(payment.version(2));
    lane.runs();

    assertThat(lane.books.sent()).hasSize(1);
    assertThat(lane.error(payment).fault()).isInstanceOf(Fault.DoubledInQuickBooks.class);
  }

  @Test
  void what_is_left_of_something_deleted_in_taxdome_is_for_a_person_to_delete() {
    lane.hears(payment.version(2).deleted());
    lane.runs();
    assertThat(lane.state(payment)).isEqualTo(new State.Deleted());
    lane.books.sent().clear();

    sees(OTHER, new How.Unlinked("0"));
    assertThat(lane.error(payment).fault())
        .isEqualTo(new Fault.DoubledInQuickBooks(List.of(OTHER)));
    assertThat(lane.books.sent()).isEmpty();

    sees(OTHER, new How.Deleted());
    assertThat(lane.state(payment)).isEqualTo(new State.Deleted());
  }

  @Test
  void what_was_given_up_and_landed_after_all_is_written_to_instead_of_made_again() {
    var other = aPayment("pay-2", "acc-1", "inv-none");
    lane.hears(other);
    lane.runs();
    assertThat(lane.state(other)).isInstanceOf(State.Waiting.class);

    sees(other, ref(OTHER), new How.Unlinked("3"));

    assertThat(lane.record(other).counterparts()).extracting(Counterpart::ref).contains(ref(OTHER));
  }

  private void sees(String bookId, How how) {
    sees(payment, ref(bookId), how);
  }

  private void sees(Told told, BookRef ref, How how) {
    var sighting = new Sighting(told.entity(), ref.kind(), ref.bookId(), how);
    lane.books.hasNews(new CaughtUp.Seen(List.of(sighting), Map.of(), true));
    lane.clock.turn(LaneOfAFirm.LOOKS_APART);
    lane.tables.lanes().note(Told.FIRM, Set.of());
    lane.runs();
  }

  private static BookRef ref(String bookId) {
    return new BookRef(BooksKind.PAYMENT, bookId);
  }

  private Counterpart shownBy() {
    return lane.record(payment).counterparts().getFirst();
  }

  private void isHealed() {
    assertThat(lane.state(payment)).isEqualTo(new State.Synced());
    assertThat(lane.error(payment).status())
        .isInstanceOfSatisfying(
            Status.Resolved.class,
            it -> assertThat(it.cure()).isInstanceOf(Status.Cure.FixedInQuickBooks.class));
  }
}
