package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.time.Instant;

/** What QuickBooks gives a new US company: accounts, payment methods, terms, preferences. */
public record StockCompany(String realm, String name, Instant opened) {
  public Draft opened(View books) {
    var draft = new Draft(books);
    settings(draft);
    StockAccounts.all().forEach(account -> add(draft, Kind.ACCOUNT, account));
    for (String method :
        new String[] {
          "Cash", "Check", "Visa", "MasterCard", "Discover", "American Express", "Diners Club"
        }) {
      var isCard = !method.equals("Cash") && !method.equals("Check");
      add(draft, Kind.PAYMENT_METHOD, method(method, isCard ? "CREDIT_CARD" : "NON_CREDIT_CARD"));
    }
    add(draft, Kind.PAYMENT_METHOD, method("Credit Card", "CREDIT_CARD"));
    term(draft, "Due on receipt", 0);
    term(draft, "Net 15", 15);
    term(draft, "Net 30", 30);
    term(draft, "Net 60", 60);
    taxCode(draft, "TAX", "Taxable");
    taxCode(draft, "NON", "Nontaxable");
    return draft;
  }

  private void settings(Draft draft) {
    var preferences = Json.object();
    preferences
        .putObject("AccountingInfoPrefs")
        .put("FirstMonthOfFiscalYear", "January")
        .put("UseAccountNumbers", false)
        .put("ClassTrackingPerTxn", false)
        .put("ClassTrackingPerTxnLine", true)
        .put("TrackDepartments", true)
        .put("CustomerTerminology", "Customers");
    preferences
        .putObject("SalesFormsPrefs")
        .put("CustomTxnNumbers", true)
        .put("AutoApplyCredit", false)
        .put("AutoApplyPayments", false)
        .put("AllowDeposit", true);
    preferences.putObject("TaxPrefs").put("UsingSalesTax", false).put("PartnerTaxEnabled", false);
    var currency = preferences.putObject("CurrencyPrefs").put("MultiCurrencyEnabled", false);
    currency.putObject("HomeCurrency").put("value", "USD");
    option(preferences, "VendorAndPurchasesPrefs.UseCustomTxnNumbers", "true");
    option(preferences, "WarnDuplicateCheckNumber", "false");
    keep(draft, Kind.PREFERENCES, "1", preferences);

    var info = Json.object().put("CompanyName", name).put("LegalName", name).put("Country", "US");
    info.put("FiscalYearStartMonth", "January").put("CompanyStartDate", new Moment(opened).today());
    info.putArray("NameValue").addObject().put("Name", "SubscriptionStatus").put("Value", "PAID");
    keep(draft, Kind.COMPANY_INFO, "1", info);
  }

  private static void option(ObjectNode preferences, String name, String value) {
    preferences
        .withObject("/OtherPrefs")
        .withArray("/NameValue")
        .addObject()
        .put("Name", name)
        .put("Value", value);
  }

  private static ObjectNode method(String name, String type) {
    return Json.object().put("Name", name).put("Type", type);
  }

  private void term(Draft draft, String name, int days) {
    add(draft, Kind.TERM, Json.object().put("Name", name).put("DueDays", days));
  }

  private void taxCode(Draft draft, String id, String description) {
    var code = Json.object().put("Name", id).put("Description", description).put("Active", true);
    keep(draft, Kind.TAX_CODE, id, code.put("Taxable", id.equals("TAX")).put("TaxGroup", false));
  }

  private void add(Draft draft, Kind kind, ObjectNode body) {
    Completion.of(kind).complete(draft, Json.object(), body);
    keep(draft, kind, draft.nextId(kind), body);
  }

  private void keep(Draft draft, Kind kind, String id, ObjectNode body) {
    body.put("domain", "QBO").put("sparse", false).put("Id", id).put("SyncToken", "0");
    new Moment(opened).stampCreated(body);
    draft.put(kind, body);
  }
}
