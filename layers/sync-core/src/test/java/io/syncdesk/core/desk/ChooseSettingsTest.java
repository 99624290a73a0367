package io.syncdesk.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.desk.ChooseSettings.Result;
import io.syncdesk.core.desk.ChooseSettings.Why;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.memory.InMemoryMirror;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.memory.InMemoryWakeUps;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChooseSettingsTest {
  private static final CompanyId FIRM = new CompanyId("firm-1");
  private static final Realm REALM = new Realm("1");
  private static final Settings NOW = Settings.startingOn(LocalDate.parse("2026-11-23"));

  private final InMemoryTables tables = new InMemoryTables().connected(FIRM, REALM, NOW);
  private final InMemoryMirror mirror = new InMemoryMirror();
  private final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  private final ChooseSettings chooseSettings =
      new ChooseSettings(tables.companies(), mirror, wakeUps);

  @Test
  void an_active_income_account_can_be_chosen_for_services() {
    account("79", "Income", Listed.Use.ACTIVE);

    assertThat(choose(incomeFrom("79"))).isInstanceOf(Result.Chosen.class);
    assertThat(company().settings()).isEqualTo(incomeFrom("79"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bank", "Credit Card", "Other Current Asset"})
  void fees_can_be_paid_from_each_of_these(String type) {
    account("60", "Expense", Listed.Use.ACTIVE);
    account("35", type, Listed.Use.ACTIVE);

    assertThat(choose(fees("60", "35"))).isInstanceOf(Result.Chosen.class);
  }

  @Test
  void an_account_of_the_wrong_type_is_refused_and_nothing_is_stored() {
    account("33", "Accounts Receivable", Listed.Use.ACTIVE);

    assertThat(choose(incomeFrom("33")))
        .isEqualTo(new Result.Refused(AccountSetting.SERVICE_INCOME_ACCOUNT, Why.WRONG_TYPE));
    assertThat(company().settings()).isEqualTo(NOW);
  }

  @Test
  void an_inactive_or_unknown_account_is_refused() {
    account("79", "Income", Listed.Use.INACTIVE);

    assertThat(choose(incomeFrom("79")))
        .isEqualTo(new Result.Refused(AccountSetting.SERVICE_INCOME_ACCOUNT, Why.INACTIVE));
    assertThat(choose(incomeFrom("80")))
        .isEqualTo(new Result.Refused(AccountSetting.SERVICE_INCOME_ACCOUNT, Why.UNKNOWN));
  }

  @Test
  void expenses_for_fees_need_both_accounts() {
    account("60", "Expense", Listed.Use.ACTIVE);

    assertThat(choose(fees(null, null)))
        .isEqualTo(new Result.Refused(AccountSetting.FEE_EXPENSE_ACCOUNT, Why.NEEDED_FOR_FEES));
    assertThat(choose(fees("60", null)))
        .isEqualTo(new Result.Refused(AccountSetting.FEE_PAID_FROM_ACCOUNT, Why.NEEDED_FOR_FEES));
  }

  @Test
  void a_firm_without_QuickBooks_has_no_accounts_to_choose_from() {
    var company =
        new Company(FIRM, new Connection.Disconnected(), new Pace.Running(), NOW, Set.of());

    assertThat(chooseSettings.choose(company, incomeFrom("79")))
        .isEqualTo(new Result.Refused(AccountSetting.SERVICE_INCOME_ACCOUNT, Why.NOT_CONNECTED));
  }

  @Test
  void an_account_that_went_bad_later_does_not_block_other_choices() {
    account("79", "Income", Listed.Use.ACTIVE);
    choose(incomeFrom("79"));
    account("79", "Income", Listed.Use.INACTIVE);

    assertThat(choose(startingOn("2026-01-01", "79"))).isInstanceOf(Result.Chosen.class);
  }

  @Test
  void what_the_old_choices_left_out_is_looked_at_again() {
    account("60", "Expense", Listed.Use.ACTIVE);
    account("35", "Bank", Listed.Use.ACTIVE);

    choose(fees("60", "35"));
    choose(startingOn("2026-01-01", null));

    assertThat(company().reconsider())
        .containsExactlyInAnyOrder(
            LeftOutBecause.EXPENSES_ARE_OFF, LeftOutBecause.BEFORE_START_DATE);
    assertThat(wakeUps.takeArrived()).containsExactly(WakeUp.of(FIRM), WakeUp.of(FIRM));
  }

  @Test
  void a_choice_that_lets_nothing_in_wakes_the_lane_too_as_it_supersedes_a_running_turn() {
    choose(startingOn("2026-12-01", null));

    assertThat(company().reconsider()).isEmpty();
    assertThat(wakeUps.takeArrived()).hasSize(1);
  }

  private Result choose(Settings wanted) {
    return chooseSettings.choose(company(), wanted);
  }

  private Company company() {
    return tables.companies().find(FIRM).orElseThrow();
  }

  private void account(String id, String type, Listed.Use use) {
    mirror.put(REALM, List.of(new Listed(ListKind.ACCOUNT, id, "Account " + id, type, use, "0")));
  }

  private static Settings incomeFrom(String account) {
    return startingOn("2026-11-23", account);
  }

  private static Settings startingOn(String date, @Nullable String incomeAccount) {
    return new Settings(
        LocalDate.parse(date),
        NOW.accountsAtStart(),
        incomeAccount,
        false,
        null,
        null,
        true,
        false);
  }

  private static Settings fees(@Nullable String expense, @Nullable String paidFrom) {
    return new Settings(
        NOW.syncStartDate(), NOW.accountsAtStart(), null, true, expense, paidFrom, true, false);
  }
}
