package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.books.RuleBook;
import io.syncdesk.simulator.fault.Complaint;
import java.util.List;
import java.util.Optional;

/** The rules in force, in the order QuickBooks is asked for its objections. */
public final class Rules implements RuleBook {
  private static final List<Rule> BEFORE_TOUCHING =
      List.of(
          new TokenIsCurrent(),
          new OnlyDocumentsAreDeleted(),
          new OnlySalesAreVoided(),
          new ClosedPeriodStays(),
          new DepositedPaymentStays(),
          new PaidInvoiceStays());

  private static final List<Rule> ON_ARRIVAL =
      List.of(new PropertiesAreKnown(), new SparsePurchaseNamesItsPaymentType());

  private static final List<Rule> ON_RECORD =
      List.of(
          new PaymentHasAnAmount(),
          new NecessaryPropertiesAreThere(),
          new PersonHasAName(),
          new AccountHasAType(),
          new TextsFit(),
          new NamesAreClean(),
          new EmailsAreAddresses(),
          new DatesAreDates(),
          new ChoicesExist(),
          new AmountIsQuantityTimesPrice(),
          new AmountsAreNumbers(),
          new LinesNameAnAccount(),
          new ReferencesAreKnown(),
          new ReferencesAreActive(),
          new ParentsStayShallow(),
          new NameIsFree(),
          new NobodyRestsWithABalance(),
          new AccountsHaveTheRightType(),
          new PeriodIsOpen(),
          new NumberIsFree(),
          new TotalIsNotNegative(),
          new PaymentCoversItsLines(),
          new PaymentFitsItsInvoices(),
          new CardPaymentUsesACardMethod(),
          new DepositTakesWaitingPayments());

  @Override
  public Optional<Complaint> objection(Stage stage, Proposal proposal) {
    return rules(stage).stream().flatMap(rule -> rule.objection(proposal).stream()).findFirst();
  }

  private static List<Rule> rules(Stage stage) {
    return switch (stage) {
      case BEFORE_TOUCHING -> BEFORE_TOUCHING;
      case ON_ARRIVAL -> ON_ARRIVAL;
      case ON_RECORD -> ON_RECORD;
    };
  }
}
