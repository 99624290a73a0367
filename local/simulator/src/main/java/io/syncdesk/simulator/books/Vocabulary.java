package io.syncdesk.simulator.books;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The properties an entity may carry: what a client may set, and what only QuickBooks sets. */
public final class Vocabulary {
  private static final String EVERYWHERE = "Id SyncToken MetaData domain sparse status time";
  private static final String COMPUTED =
      "TotalAmt Balance HomeBalance HomeTotalAmt LinkedTxn RemainingCredit UnappliedAmt"
          + " BalanceWithJobs CurrentBalance CurrentBalanceWithSubAccounts FullyQualifiedName Level"
          + " Classification DeliveryInfo InvoiceLink RecurDataRef TaxFormType ClientEntityId";
  private static final String PERSON =
      "DisplayName Title GivenName MiddleName FamilyName Suffix CompanyName PrintOnCheckName Active"
          + " PrimaryPhone AlternatePhone Mobile Fax PrimaryEmailAddr WebAddr BillAddr CurrencyRef"
          + " OtherContactInfo";
  private static final String CUSTOMER =
      " ShipAddr Notes Job BillWithParent ParentRef Taxable DefaultTaxCodeRef SalesTermRef"
          + " PaymentMethodRef PreferredDeliveryMethod ResaleNum ARAccountRef CustomerTypeRef"
          + " OpenBalanceDate TaxExemptionReasonId IsProject PrimaryTaxIdentifier Source"
          + " GSTIN GSTRegistrationType BusinessNumber SecondaryTaxIdentifier";
  private static final String VENDOR =
      " AcctNum Vendor1099 TermRef APAccountRef TaxIdentifier CostRate BillRate"
          + " VendorPaymentBankDetail Source GSTIN GSTRegistrationType HasTPAR T4AEligible"
          + " T5018Eligible BusinessNumber";
  private static final String EMPLOYEE =
      " PrimaryAddr SSN BirthDate Gender HiredDate ReleasedDate BillableTime BillRate CostRate"
          + " EmployeeNumber Organization V4IDPseudonym";
  private static final String DOCUMENT =
      "DocNumber TxnDate DepartmentRef CurrencyRef ExchangeRate PrivateNote CustomField Line"
          + " TxnTaxDetail TxnStatus GlobalTaxCalculation TransactionLocationType";
  private static final String SALE =
      DOCUMENT
          + " CustomerRef CustomerMemo BillAddr ShipAddr ShipFromAddr ClassRef SalesTermRef"
          + " ShipMethodRef ShipDate TrackingNum PrintStatus EmailStatus BillEmail BillEmailCc"
          + " BillEmailBcc ApplyTaxAfterDiscount TaxExemptionRef ProjectRef PaymentMethodRef"
          + " PaymentRefNum DepositToAccountRef CheckPayment CreditCardPayment PaymentType"
          + " FreeFormAddress AutoDocNumber";
  private static final Set<String> QUICKBOOKS_OWN = words(EVERYWHERE + " " + COMPUTED);
  private static final Map<Kind, Set<String>> SETTABLE = new EnumMap<>(Kind.class);

  static {
    may(Kind.CUSTOMER, PERSON + CUSTOMER);
    may(Kind.VENDOR, PERSON + VENDOR);
    may(Kind.EMPLOYEE, PERSON + EMPLOYEE);
    may(
        Kind.ITEM,
        "Name Description Active Type Sku Taxable SalesTaxIncluded PercentBased UnitPrice"
            + " RatePercent PurchaseDesc PurchaseCost PurchaseTaxIncluded IncomeAccountRef"
            + " ExpenseAccountRef AssetAccountRef TrackQtyOnHand QtyOnHand InvStartDate SubItem"
            + " ParentRef SalesTaxCodeRef PurchaseTaxCodeRef PrefVendorRef ClassRef"
            + " ItemCategoryType Source TaxClassificationRef ReorderPoint ItemGroupDetail");
    may(
        Kind.ACCOUNT,
        "Name Description Active AccountType AccountSubType AcctNum SubAccount ParentRef"
            + " CurrencyRef TaxCodeRef TxnLocationType OpeningBalance OpeningBalanceDate"
            + " AccountAlias");
    may(Kind.PAYMENT_METHOD, "Name Type Active");
    may(Kind.CLASS, "Name SubClass ParentRef Active");
    may(Kind.DEPARTMENT, "Name SubDepartment ParentRef Active Address");
    may(
        Kind.TERM,
        "Name Active Type DueDays DiscountPercent DiscountDays DayOfMonthDue DueNextMonthDays"
            + " DiscountDayOfMonth");
    may(Kind.TAX_CODE, "Name Description Active Taxable TaxGroup Hidden");
    may(
        Kind.INVOICE,
        SALE
            + " DueDate Deposit AllowIPNPayment AllowOnlinePayment AllowOnlineCreditCardPayment"
            + " AllowOnlineACHPayment EInvoiceStatus ECloudStatusTimeStamp");
    may(Kind.CREDIT_MEMO, SALE + " InvoiceRef");
    may(Kind.REFUND_RECEIPT, SALE);
    may(
        Kind.PAYMENT,
        "TxnDate CustomerRef TotalAmt Line PaymentMethodRef DepositToAccountRef PaymentRefNum"
            + " PrivateNote CurrencyRef ExchangeRate CreditCardPayment CheckPayment ProcessPayment"
            + " ARAccountRef TransactionLocationType TaxExemptionRef ProjectRef PaymentType"
            + " TxnSource TxnStatus CustomField DocNumber");
    may(
        Kind.PURCHASE,
        DOCUMENT
            + " PaymentType AccountRef EntityRef Credit PaymentMethodRef PaymentRefNum RemitToAddr"
            + " PrintStatus IncludeInAnnualTPAR CheckPayment CreditCardPayment TxnNum Memo");
    may(Kind.DEPOSIT, DOCUMENT + " DepositToAccountRef CashBack TxnSource RecurDataRef ClassRef");
    may(
        Kind.PREFERENCES,
        "AccountingInfoPrefs ProductAndServicesPrefs SalesFormsPrefs EmailMessagesPrefs"
            + " VendorAndPurchasesPrefs TimeTrackingPrefs TaxPrefs CurrencyPrefs ReportPrefs"
            + " OtherPrefs");
    may(
        Kind.COMPANY_INFO,
        "CompanyName LegalName CompanyAddr CustomerCommunicationAddr LegalAddr PrimaryPhone"
            + " CompanyStartDate FiscalYearStartMonth Country Email WebAddr SupportedLanguages"
            + " DefaultTimeZone NameValue EmployerId CustomerCommunicationEmailAddr");
  }

  private Vocabulary() {}

  static Set<String> settable(Kind kind) {
    return SETTABLE.getOrDefault(kind, Set.of());
  }

  public static boolean knows(Kind kind, String property) {
    return settable(kind).contains(property) || QUICKBOOKS_OWN.contains(property);
  }

  private static void may(Kind kind, String properties) {
    SETTABLE.put(kind, words(properties));
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" ")).collect(Collectors.toUnmodifiableSet());
  }
}
