package io.syncdesk.simulator.books.rule;

import static io.syncdesk.simulator.books.AccountType.ACCOUNTS_PAYABLE;
import static io.syncdesk.simulator.books.AccountType.ACCOUNTS_RECEIVABLE;
import static io.syncdesk.simulator.books.AccountType.BANK;
import static io.syncdesk.simulator.books.AccountType.COST_OF_GOODS_SOLD;
import static io.syncdesk.simulator.books.AccountType.CREDIT_CARD;
import static io.syncdesk.simulator.books.AccountType.EXPENSE;
import static io.syncdesk.simulator.books.AccountType.INCOME;
import static io.syncdesk.simulator.books.AccountType.OTHER_CURRENT_ASSET;
import static io.syncdesk.simulator.books.AccountType.OTHER_EXPENSE;
import static io.syncdesk.simulator.books.AccountType.OTHER_INCOME;

import io.syncdesk.simulator.books.AccountType;
import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.books.Reference;
import io.syncdesk.simulator.books.References;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Each place where an account is named takes only accounts of certain types. */
final class AccountsHaveTheRightType implements Rule {
  private static final Set<AccountType> EARNING = EnumSet.of(INCOME, OTHER_INCOME);
  private static final Set<AccountType> CASH = EnumSet.of(BANK, OTHER_CURRENT_ASSET);
  private static final Set<AccountType> COSTS =
      EnumSet.of(EXPENSE, COST_OF_GOODS_SOLD, OTHER_EXPENSE);

  /** Inferred: QuickBooks' form offers other accounts too, but never these for an expense. */
  private static final Set<AccountType> SPENDING =
      EnumSet.complementOf(EnumSet.of(ACCOUNTS_RECEIVABLE, ACCOUNTS_PAYABLE, INCOME, OTHER_INCOME));

  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return References.in(proposal.kind(), proposal.after())
        .filter(reference -> reference.target().kind() == Kind.ACCOUNT)
        .filter(reference -> !isFitting(proposal, reference))
        .findFirst()
        .map(reference ->
            FaultCode.WRONG_ACCOUNT_TYPE.at(
                reference.property(),
                "You need to select a different type of account for this transaction."));
  }

  private static boolean isFitting(Proposal proposal, Reference reference) {
    return proposal
        .books()
        .find(Kind.ACCOUNT, reference.target().id())
        .flatMap(AccountType::of)
        .filter(allowed(proposal, reference)::contains)
        .isPresent();
  }

  private static Set<AccountType> allowed(Proposal proposal, Reference reference) {
    return switch (reference.property()) {
      case "IncomeAccountRef" -> EARNING;
      case "ExpenseAccountRef" -> COSTS;
      case "DepositToAccountRef" -> CASH;
      case "AccountRef" -> accountRef(proposal, reference);
      default -> EnumSet.allOf(AccountType.class);
    };
  }

  /** The same property name stands for what was paid from, and for what it was spent on. */
  private static Set<AccountType> accountRef(Proposal proposal, Reference reference) {
    if (proposal.kind() != Kind.PURCHASE) {
      return EnumSet.complementOf(EnumSet.of(ACCOUNTS_RECEIVABLE, ACCOUNTS_PAYABLE));
    }
    if (!reference.group().isEmpty()) {
      return SPENDING;
    }
    return switch (Json.text(proposal.after(), "PaymentType")) {
      case "CreditCard" -> EnumSet.of(CREDIT_CARD);
      case "Check" -> EnumSet.of(BANK);
      default -> CASH;
    };
  }
}
