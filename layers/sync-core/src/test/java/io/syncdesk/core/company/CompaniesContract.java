package io.syncdesk.core.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.lane.Lanes;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.memory.ChooseAnyway;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Companies} must do, whatever stores it. */
public interface CompaniesContract extends TwoFirms {
  Companies companies();

  Lanes lanes();

  Ledger ledger();

  @Test
  default void a_firm_is_found_as_it_is() {
    assertThat(companies().find(company()))
        .contains(
            new Company(
                company(),
                new Connection.Connected(realm()),
                new Pace.Running(),
                SETTINGS,
                Set.of()));
  }

  @Test
  default void a_firm_nobody_knows_is_not_found() {
    assertThat(companies().find(new CompanyId(company().value() + ".stranger"))).isEmpty();
  }

  @Test
  default void a_firm_is_found_by_its_quickbooks_company() {
    assertThat(companies().servedBy(realm())).contains(company());
    assertThat(companies().servedBy(neighboursRealm())).contains(neighbour());
    assertThat(companies().servedBy(new Realm(realm().value() + "0"))).isEmpty();
  }

  @Test
  default void a_choice_reads_back() {
    var chosen =
        new Settings(
            LocalDate.of(2020, 2, 29),
            Settings.AccountsAtStart.ALL,
            "79",
            true,
            "80",
            "81",
            false,
            true);

    ChooseAnyway.in(companies(), company(), chosen, Set.of());

    assertThat(companies().find(company()).orElseThrow().settings()).isEqualTo(chosen);
    assertThat(companies().find(neighbour()).orElseThrow().settings()).isEqualTo(SETTINGS);
  }

  @Test
  default void of_two_who_choose_at_once_one_is_overtaken_and_undoes_nothing() {
    var mine = Settings.startingOn(LocalDate.of(2020, 2, 29));
    var theirs = Settings.startingOn(LocalDate.of(2021, 2, 28));

    assertThat(companies().choose(company(), SETTINGS, mine, Set.of()))
        .isEqualTo(Companies.Chosen.STORED);
    assertThat(
            companies()
                .choose(company(), SETTINGS, theirs, Set.of(LeftOutBecause.BEFORE_START_DATE)))
        .isEqualTo(Companies.Chosen.OVERTAKEN);

    assertThat(companies().find(company()).orElseThrow().settings()).isEqualTo(mine);
    assertThat(companies().find(company()).orElseThrow().reconsider()).isEmpty();
  }

  @Test
  default void what_was_not_chosen_reads_back_as_not_chosen() {
    ChooseAnyway.in(companies(), company(), SETTINGS, Set.of());

    assertThat(companies().find(company()).orElseThrow().settings()).isEqualTo(SETTINGS);
  }

  @Test
  default void reasons_to_reconsider_add_up() {
    ChooseAnyway.in(companies(), company(), SETTINGS, Set.of(LeftOutBecause.EXPENSES_ARE_OFF));
    ChooseAnyway.in(companies(), company(), SETTINGS, Set.of(LeftOutBecause.BEFORE_START_DATE));
    ChooseAnyway.in(companies(), company(), SETTINGS, Set.of());

    assertThat(companies().find(company()).orElseThrow().reconsider())
        .isEqualTo(Set.of(LeftOutBecause.EXPENSES_ARE_OFF, LeftOutBecause.BEFORE_START_DATE));
  }

  @Test
  default void a_turn_that_goes_by_older_choices_can_write_nothing_more() {
    var reasons = Set.of(LeftOutBecause.EXPENSES_ARE_OFF);
    ChooseAnyway.in(companies(), company(), SETTINGS, reasons);
    var turn = lanes().begin(company()).orElseThrow();

    ChooseAnyway.in(companies(), company(), SETTINGS, reasons);
    lanes().reconsidered(company(), turn.epoch(), reasons);

    assertThat(ledger().store(company(), turn.epoch(), Step.of(List.of())))
        .isEqualTo(new Ledger.Stored.Superseded());
    assertThat(companies().find(company()).orElseThrow().reconsider()).isEqualTo(reasons);
  }

  @Test
  default void pages_name_every_firm_once_and_end() {
    var seen = new ArrayList<CompanyId>();
    var after = Optional.<CompanyId>empty();
    List<CompanyId> page;
    do {
      page = companies().page(after, 1);
      assertThat(page).hasSizeLessThanOrEqualTo(1);
      seen.addAll(page);
      after = seen.isEmpty() ? after : Optional.of(seen.getLast());
    } while (!page.isEmpty() && seen.size() < 1000);

    assertThat(seen).doesNotHaveDuplicates().contains(company(), neighbour());
  }
}
