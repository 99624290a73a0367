package io.syncdesk.quickbooks;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.company.Realm;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a person sees in QuickBooks what we wrote there, or what has to be changed there. */
public final class QuickBooksPages {
  private static final String SANDBOX_API = "sandbox-quickbooks.api.intuit.com";
  private static final String PRODUCTION_API = "quickbooks.api.intuit.com";

  private final Door door;

  /** The pages that belong to the API at this address; a simulator serves both. */
  public QuickBooksPages(URI api) {
    door =
        switch (String.valueOf(api.getHost())) {
          case PRODUCTION_API -> throughSignIn("https://qbo.intuit.com/app/");
          case SANDBOX_API -> throughSignIn("https://app.sandbox.qbo.intuit.com/app/");
          default -> (_, page) -> api.resolve("/app/").resolve(page);
        };
  }

  public URI of(BookRef entry, Realm company) {
    return door.to(company, path(entry));
  }

  public URI of(Place place, Realm company) {
    return door.to(company, place.path());
  }

  /** How a page of one company is reached. */
  private interface Door {
    URI to(Realm company, String page);
  }

  /**
   * The links that QuickBooks itself gives away. A plain {@code /app/invoice?txnId=77} opens the
   * document 77 of whatever company its reader was in last, and an empty new invoice for one who
   * has to sign in first; accountants have many companies.
   */
  private static Door throughSignIn(String app) {
    return (company, page) ->
        URI.create(
            app
                + "login?pagereq="
                + URLEncoder.encode(page, StandardCharsets.UTF_8)
                + "&deeplinkcompanyid="
                + company);
  }

  /** An item has no page of its own. */
  private static String path(BookRef entry) {
    var id = URLEncoder.encode(entry.bookId(), StandardCharsets.UTF_8);
    return switch (entry.kind()) {
      case CUSTOMER -> "customerdetail?nameId=" + id;
      case VENDOR -> "vendordetail?nameId=" + id;
      case ITEM -> Place.ITEMS.path();
      case INVOICE -> "invoice?txnId=" + id;
      case PAYMENT -> "recvpayment?txnId=" + id;
      case CREDIT_MEMO -> "creditmemo?txnId=" + id;
      case REFUND_RECEIPT -> "refundreceipt?txnId=" + id;
      case PURCHASE -> "expense?txnId=" + id;
    };
  }
}
