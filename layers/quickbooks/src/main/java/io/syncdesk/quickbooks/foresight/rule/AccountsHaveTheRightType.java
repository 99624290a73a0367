package io.syncdesk.quickbooks.foresight.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.quickbooks.lists.WrittenSubject;
import io.syncdesk.quickbooks.wire.Json;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Each place where an account is named takes only accounts of certain types. */
final class AccountsHaveTheRightType implements Rule {
  private static final Set<String> EARNING = Set.of("Income", "Other Income");
  private static final Set<String> MONEY = Set.of("Bank", "Other Current Asset");
  private static final Set<String> CARD = Set.of("Credit Card");
  private static final Set<String> NOT_SPENDING =
      Set.of("Accounts Receivable", "Accounts Payable", "Income", "Other Income");

  @Override
  public Stream<Fault> objections(Proposal proposal) {
    return isAnyWrong(proposal)
        ? Stream.of(
            new Fault.AccountTypeWrong(
                new WrittenSubject(proposal.write(), proposal.known().mirror()).account()))
        : Stream.empty();
  }

  private static boolean isAnyWrong(Proposal proposal) {
    var saved = proposal.saved();
    return isWrong(proposal, saved.path("IncomeAccountRef"), EARNING::contains)
        || isWrong(proposal, saved.path("DepositToAccountRef"), MONEY::contains)
        || (proposal.kind() == BooksKind.PURCHASE && isWrongPurchase(proposal, saved));
  }

  /** The same property name stands for what was paid from, and for what it was spent on. */
  private static boolean isWrongPurchase(Proposal proposal, JsonNode purchase) {
    var paidFrom = Json.text(purchase, "PaymentType").equals("CreditCard") ? CARD : MONEY;
    return isWrong(proposal, purchase.path("AccountRef"), paidFrom::contains)
        || purchase.path("Line").findValues("AccountRef").stream()
            .anyMatch(it -> isWrong(proposal, it, type -> !NOT_SPENDING.contains(type)));
  }

  private static boolean isWrong(
      Proposal proposal, JsonNode reference, Predicate<String> isAllowed) {
    return proposal
        .known()
        .mirror()
        .find(ListKind.ACCOUNT, Json.text(reference, "value"))
        .map(Listed::type)
        .filter(type -> !isAllowed.test(type))
        .isPresent();
  }
}
