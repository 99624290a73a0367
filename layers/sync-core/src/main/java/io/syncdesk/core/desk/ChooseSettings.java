package io.syncdesk.core.desk;

import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.lane.WakeUps;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.mirror.Mirror;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A firm chooses how it is kept in step. Accounts are checked against what we know of QuickBooks,
 * so that a wrong one is told to the person who chose it and not to the first fee that meets it.
 */
public final class ChooseSettings {
  private final Companies companies;
  private final Mirror mirror;
  private final WakeUps wakeUps;

  public ChooseSettings(Companies companies, Mirror mirror, WakeUps wakeUps) {
    this.companies = companies;
    this.mirror = mirror;
    this.wakeUps = wakeUps;
  }

  /** What came of it. */
  public sealed interface Result {
    record Chosen(Settings settings) implements Result {}

    /** Somebody else chose in between, and nothing was stored: to be seen anew. */
    record Overtaken() implements Result {}

    /** Nothing was stored, because of this setting. */
    record Refused(AccountSetting setting, Why why) implements Result {}
  }

  /** Why an account cannot be chosen. */
  public enum Why {
    /** Without a QuickBooks company there is no chart of accounts to choose from. */
    NOT_CONNECTED,
    /** The chart of accounts has no such account, as far as we have read it. */
    UNKNOWN,
    INACTIVE,
    WRONG_TYPE,
    /** Fees cannot become expenses without it. */
    NEEDED_FOR_FEES
  }

  public Result choose(Company company, Settings wanted) {
    var obstacle = obstacle(company, wanted);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    var reconsider = reconsider(company.settings(), wanted);
    return switch (companies.choose(company.id(), company.settings(), wanted, reconsider)) {
      case STORED -> {
        // A turn that runs just now goes by the old choice and is superseded: another one has to
        // follow.
        wakeUps.wake(WakeUp.of(company.id()));
        yield new Result.Chosen(wanted);
      }
      case OVERTAKEN -> new Result.Overtaken();
    };
  }

  private Optional<Result> obstacle(Company company, Settings wanted) {
    for (var setting : AccountSetting.values()) {
      var why = why(company, setting, wanted);
      if (why.isPresent()) {
        return Optional.of(new Result.Refused(setting, why.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<Why> why(Company company, AccountSetting setting, Settings wanted) {
    var account = account(setting, wanted);
    if (account == null) {
      return isNeeded(setting, wanted) ? Optional.of(Why.NEEDED_FOR_FEES) : Optional.empty();
    }
    return isToCheck(company.settings(), setting, wanted)
        ? why(company.connection(), setting, account)
        : Optional.empty();
  }

  private Optional<Why> why(Connection connection, AccountSetting setting, String account) {
    return switch (connection) {
      case Connection.Disconnected _ -> Optional.of(Why.NOT_CONNECTED);
      case Connection.Connected(var realm) ->
          mirror
              .find(realm, ListKind.ACCOUNT, account)
              .map(listed -> why(setting, listed))
              .orElse(Optional.of(Why.UNKNOWN));
    };
  }

  private static Optional<Why> why(AccountSetting setting, Listed account) {
    if (!setting.types().contains(account.type())) {
      return Optional.of(Why.WRONG_TYPE);
    }
    return account.isActive() ? Optional.empty() : Optional.of(Why.INACTIVE);
  }

  private static boolean isNeeded(AccountSetting setting, Settings wanted) {
    return switch (setting) {
      case SERVICE_INCOME_ACCOUNT -> false;
      case FEE_EXPENSE_ACCOUNT, FEE_PAID_FROM_ACCOUNT -> wanted.expensesForFees();
    };
  }

  /** An account chosen long ago must not keep a person from changing something else. */
  private static boolean isToCheck(Settings now, AccountSetting setting, Settings wanted) {
    var switchedOn = wanted.expensesForFees() && !now.expensesForFees();
    return !Objects.equals(account(setting, now), account(setting, wanted))
        || (switchedOn && isNeeded(setting, wanted));
  }

  private static @Nullable String account(AccountSetting setting, Settings settings) {
    return switch (setting) {
      case SERVICE_INCOME_ACCOUNT -> settings.serviceIncomeAccount();
      case FEE_EXPENSE_ACCOUNT -> settings.feeExpenseAccount();
      case FEE_PAID_FROM_ACCOUNT -> settings.feePaidFromAccount();
    };
  }

  /** What was left out by the old choices and may come in by the new ones. */
  private static Set<LeftOutBecause> reconsider(Settings now, Settings wanted) {
    var reasons = EnumSet.noneOf(LeftOutBecause.class);
    if (wanted.syncStartDate().isBefore(now.syncStartDate())) {
      reasons.add(LeftOutBecause.BEFORE_START_DATE);
    }
    if (wanted.expensesForFees() && !now.expensesForFees()) {
      reasons.add(LeftOutBecause.EXPENSES_ARE_OFF);
    }
    if (wanted.syncManualPayments() && !now.syncManualPayments()) {
      reasons.add(LeftOutBecause.PAYMENT_IS_NOT_TO_SYNC);
    }
    return reasons;
  }
}
