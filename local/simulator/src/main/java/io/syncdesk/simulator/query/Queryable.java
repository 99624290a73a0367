package io.syncdesk.simulator.query;

import io.syncdesk.simulator.books.Kind;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The properties that may stand in WHERE and ORDERBY; all others are refused. */
final class Queryable {
  private static final String EVERYWHERE =
      "Id SyncToken MetaData.CreateTime MetaData.LastUpdatedTime";
  private static final String DOCUMENT = " TxnDate DocNumber TotalAmt";

  private Queryable() {}

  static Optional<Property> named(Kind kind, String name) {
    return Stream.of(EVERYWHERE, own(kind))
        .flatMap(words -> Arrays.stream(words.strip().split(" ")))
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .map(Property::new);
  }

  private static String own(Kind kind) {
    return switch (kind) {
      case CUSTOMER ->
          "DisplayName GivenName MiddleName FamilyName CompanyName FullyQualifiedName"
              + " PrintOnCheckName Active Balance BalanceWithJobs PrimaryEmailAddr Taxable Job"
              + " Suffix Title";
      case VENDOR ->
          "DisplayName GivenName MiddleName FamilyName CompanyName PrintOnCheckName Active Balance"
              + " PrimaryEmailAddr Suffix Title";
      case EMPLOYEE ->
          "DisplayName GivenName MiddleName FamilyName PrintOnCheckName Active Suffix Title";
      case ITEM -> "Name Active Type Sku FullyQualifiedName UnitPrice Taxable Description";
      case ACCOUNT ->
          "Name Active AccountType AccountSubType Classification FullyQualifiedName CurrentBalance"
              + " AcctNum SubAccount Description";
      case PAYMENT_METHOD, TERM -> "Name Active Type";
      case CLASS, DEPARTMENT -> "Name Active FullyQualifiedName";
      case TAX_CODE -> "Name Active Description Taxable TaxGroup";
      case INVOICE -> "CustomerRef DueDate Balance SalesTermRef EmailStatus PrintStatus" + DOCUMENT;
      case CREDIT_MEMO -> "CustomerRef Balance RemainingCredit" + DOCUMENT;
      case REFUND_RECEIPT -> "CustomerRef" + DOCUMENT;
      case PAYMENT -> "CustomerRef PaymentRefNum TxnDate TotalAmt UnappliedAmt PaymentMethodRef";
      case PURCHASE -> "PaymentType" + DOCUMENT;
      case DEPOSIT -> DOCUMENT;
      case PREFERENCES -> "";
      case COMPANY_INFO -> "CompanyName";
    };
  }
}
