package io.syncdesk.quickbooks.foresight.rule;

import io.syncdesk.core.fault.Fault;
import java.util.List;

/**
 * The rules in force, in the order in which QuickBooks would find them broken: the first objection
 * is what both attempts end with.
 */
public final class Rules {
  private static final List<Rule> IN_FORCE =
      List.of(
          new DocumentIsThere(),
          new ClosedPeriodStays(),
          new NothingDependsOnIt(),
          new NecessaryIsThere(),
          new TextsFit(),
          new NamesAreClean(),
          new EmailsAreAddresses(),
          new AmountIsQuantityTimesPrice(),
          new ReferencesAreActive(),
          new NameIsFree(),
          new AccountsHaveTheRightType(),
          new PeriodIsOpen(),
          new NumberIsFree(),
          new TotalIsNotNegative(),
          new PaymentCoversItsLines(),
          new PaymentFitsItsInvoices(),
          new CardPaymentUsesACardMethod());

  private static final List<String> OBJECTIONS =
      List.of(TotalIsNotNegative.OBJECTION, PaymentCoversItsLines.OBJECTION);

  private Rules() {}

  /** Whether one of these would say just what QuickBooks said: then it is asked, not remembered. */
  public static boolean watches(Fault.BusinessRule told) {
    return OBJECTIONS.stream().anyMatch(told.text()::contains);
  }

  public static List<Fault> objections(Proposal proposal) {
    return IN_FORCE.stream().flatMap(it -> it.objections(proposal)).distinct().toList();
  }
}
