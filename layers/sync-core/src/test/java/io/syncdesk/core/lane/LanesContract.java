package io.syncdesk.core.lane;

import static io.syncdesk.core.change.Told.NOON;
import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anAccount;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.command.Command;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Usage;
import io.syncdesk.core.ledger.Errands;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.memory.ChooseAnyway;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Merge;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Lanes} must do, whatever stores it. */
public interface LanesContract extends TwoFirms {
  Lanes lanes();

  Companies companies();

  Ledger ledger();

  @Test
  default void a_firm_nobody_knows_has_no_lane() {
    var stranger = new CompanyId(company().value() + ".stranger");

    assertThat(lanes().begin(stranger)).isEmpty();
    assertThat(lanes().hasOpenJournal(stranger)).isFalse();
  }

  @Test
  default void a_turn_begins_with_the_firm_as_it_is() {
    var begun = begin();

    assertThat(begun.company().id()).isEqualTo(company());
    assertThat(begun.company().connection()).isEqualTo(new Connection.Connected(realm()));
    assertThat(begun.company().pace()).isEqualTo(new Pace.Running());
    assertThat(begun.company().settings()).isEqualTo(SETTINGS);
    assertThat(begun.company().reconsider()).isEmpty();
    assertThat(begun.journal()).isEmpty();
  }

  @Test
  default void every_turn_has_a_later_epoch_than_the_one_before() {
    var first = begin().epoch().value();
    var second = begin().epoch().value();

    assertThat(second).isGreaterThan(first);
  }

  @Test
  default void a_pause_holds_until_the_lane_runs_again() {
    var paused = new Pace.Paused(new Pause(NOON, Pause.Why.THROTTLED), 3, NOON.minusSeconds(9));
    var begun = begin();

    lanes().pace(company(), begun.epoch(), paused);

    assertThat(begin().company().pace()).isEqualTo(paused);
    assertThat(companies().find(company()).orElseThrow().pace()).isEqualTo(paused);
    lanes().pace(company(), begin().epoch(), new Pace.Running());
    assertThat(begin().company().pace()).isEqualTo(new Pace.Running());
  }

  @Test
  default void what_was_asked_of_quickbooks_reads_back() {
    var used = Usage.NONE.withBatch(NOON).withRequest(NOON.plusSeconds(30));
    assertThat(begin().usage()).isEqualTo(Usage.NONE);

    lanes().used(company(), begin().epoch(), used);

    assertThat(begin().usage()).isEqualTo(used);
  }

  @Test
  default void a_turn_that_was_superseded_cannot_say_what_was_asked() {
    var earlier = begin().epoch();
    begin();

    lanes().used(company(), earlier, Usage.NONE.withRequest(NOON));

    assertThat(begin().usage()).isEqualTo(Usage.NONE);
  }

  @Test
  default void only_the_first_news_since_a_look_asks_for_one() {
    assertThat(lanes().note(company(), Set.of()))
        .contains(new News(1, 0, Set.of(), Optional.empty(), 0, Optional.empty()));
    assertThat(lanes().note(company(), Set.of())).isEmpty();
    var begun = begin();
    assertThat(begun.news().isThere()).isTrue();
    assertThat(lanes().standing(company()).news()).isEqualTo(begun.news());
    assertThat(lanes().standing(neighbour()).news()).isEqualTo(News.NONE);

    assertThat(lanes().looked(company(), begun.epoch(), begun.news().seenAll(NOON, true)))
        .isFalse();

    assertThat(begin().news())
        .isEqualTo(new News(2, 2, Set.of(), Optional.of(NOON), 0, Optional.empty()));
    assertThat(lanes().note(company(), Set.of())).isPresent();
  }

  @Test
  default void news_that_comes_during_a_look_is_told_at_its_end() {
    lanes().note(company(), Set.of());
    var begun = begin();
    assertThat(lanes().note(company(), Set.of())).isEmpty();

    assertThat(lanes().looked(company(), begun.epoch(), begun.news().seenAll(NOON, false)))
        .isTrue();
    assertThat(begin().news())
        .isEqualTo(new News(2, 1, Set.of(), Optional.of(NOON), 1, Optional.empty()));
  }

  @Test
  default void a_merge_is_remembered_until_a_turn_has_followed_it() {
    var first = new Merge(ListKind.CUSTOMER, "12", "15");
    var second = new Merge(ListKind.ITEM, "3", "4");
    lanes().note(company(), Set.of(first));
    var begun = begin();
    lanes().note(company(), Set.of(second));

    lanes().looked(company(), begun.epoch(), begun.news().seenAll(NOON, true));

    assertThat(begun.news().merges()).containsExactly(first);
    assertThat(begin().news().merges()).containsExactly(second);
  }

  @Test
  default void a_turn_that_was_superseded_has_not_looked() {
    lanes().note(company(), Set.of());
    var earlier = begin();
    begin();

    lanes().looked(company(), earlier.epoch(), earlier.news().seenAll(NOON, true));

    assertThat(begin().news().isThere()).isTrue();
  }

  @Test
  default void a_look_that_was_refused_is_put_off_and_forgets_nothing() {
    lanes().note(company(), Set.of(new Merge(ListKind.CUSTOMER, "12", "15")));
    var begun = begin();

    lanes().looked(company(), begun.epoch(), begun.news().putOff(NOON));

    var news = begin().news();
    assertThat(news.isThere()).isTrue();
    assertThat(news.merges()).isEqualTo(begun.news().merges());
    assertThat(news.lookedUpTo()).isEmpty();
    assertThat(news.notBefore()).contains(NOON);
  }

  @Test
  default void a_firm_nobody_knows_has_no_news() {
    var stranger = new CompanyId(company().value() + ".stranger");

    assertThat(lanes().note(stranger, Set.of())).isEmpty();
    assertThat(lanes().begin(stranger)).isEmpty();
  }

  @Test
  default void every_reason_of_a_pause_reads_back() {
    for (var why : Pause.Why.values()) {
      var paused = new Pace.Paused(new Pause(NOON, why), 1, NOON);
      lanes().pace(company(), begin().epoch(), paused);

      assertThat(begin().company().pace()).isEqualTo(paused);
    }
  }

  @Test
  default void a_turn_that_was_superseded_cannot_pause_the_firm() {
    var earlier = begin().epoch();
    begin();

    lanes().pace(company(), earlier, new Pace.Paused(new Pause(NOON, Pause.Why.OUTAGE), 1, NOON));

    assertThat(begin().company().pace()).isEqualTo(new Pace.Running());
  }

  @Test
  default void what_was_reconsidered_is_forgotten_and_nothing_else() {
    ChooseAnyway.in(
        companies(),
        company(),
        SETTINGS,
        Set.of(LeftOutBecause.EXPENSES_ARE_OFF, LeftOutBecause.BEFORE_START_DATE));
    var begun = begin();
    assertThat(begun.company().reconsider()).hasSize(2);

    lanes().reconsidered(company(), begun.epoch(), Set.of(LeftOutBecause.EXPENSES_ARE_OFF));

    assertThat(begin().company().reconsider()).isEqualTo(Set.of(LeftOutBecause.BEFORE_START_DATE));
  }

  @Test
  default void errands_come_with_a_step_and_are_there_until_a_turn_has_run_them() {
    var client = anAccount("acc-1").in(company()).entity();
    var command = command("svc-1");
    leaves(new Errands(Set.of(command), Set.of(client)));
    leaves(Errands.tell(command("svc-2")));

    var begun = begin();
    lanes().ran(company(), begun.epoch(), Errands.tell(command));

    assertThat(begun.errands().commands()).containsExactlyInAnyOrder(command, command("svc-2"));
    assertThat(begun.errands().switched()).containsExactly(client);
    assertThat(lanes().standing(company()).errands())
        .isEqualTo(new Errands(Set.of(command("svc-2")), Set.of(client)));
    assertThat(begin().errands()).isEqualTo(new Errands(Set.of(command("svc-2")), Set.of(client)));
  }

  @Test
  default void a_step_of_a_lane_leaves_errands_too() {
    var epoch = begin().epoch();

    ledger().store(company(), epoch, step(Errands.tell(command("svc-1"))));
    ledger().store(company(), epoch, opened(Errands.tell(command("svc-2"))));
    ledger().store(company(), epoch, closed(Errands.tell(command("svc-3"))));

    assertThat(begin().errands().commands())
        .containsExactlyInAnyOrder(command("svc-1"), command("svc-2"), command("svc-3"));
  }

  @Test
  default void a_turn_that_was_superseded_cannot_forget_errands() {
    leaves(Errands.tell(command("svc-1")));
    var superseded = begin();
    begin();

    lanes().ran(company(), superseded.epoch(), superseded.errands());

    assertThat(begin().errands().commands()).containsExactly(command("svc-1"));
  }

  private Command command(String service) {
    return Command.of(
        aService(service).in(company()).entity(),
        new Command.Instruction.DeleteService(),
        "mem-owner",
        NOON);
  }

  private void leaves(Errands errands) {
    assertThat(ledger().store(company(), step(errands))).isEqualTo(new Ledger.Stored.Done());
  }

  private Step step(Errands errands) {
    return new Step(List.of(), List.of(), new Step.JournalChange.Unchanged(), errands);
  }

  private Step opened(Errands errands) {
    var journal = Journals.journal(anInvoice("inv-1", "acc-1", "svc-1").in(company()).record());
    return new Step(List.of(), List.of(), new Step.JournalChange.Opened(journal), errands);
  }

  private Step closed(Errands errands) {
    return new Step(List.of(), List.of(), new Step.JournalChange.Closed(), errands);
  }

  @Test
  default void a_turn_that_was_superseded_cannot_forget_what_is_to_be_reconsidered() {
    var reasons = Set.of(LeftOutBecause.EXPENSES_ARE_OFF);
    ChooseAnyway.in(companies(), company(), SETTINGS, reasons);
    var earlier = begin().epoch();
    begin();

    lanes().reconsidered(company(), earlier, reasons);

    assertThat(begin().company().reconsider()).isEqualTo(reasons);
  }

  private Lanes.Begun begin() {
    return lanes().begin(company()).orElseThrow();
  }
}
