package io.syncdesk.quickbooks;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.Counterpart;
import java.net.URI;
import java.util.Optional;

/**
 * Where a person sees in QuickBooks what we wrote there. Items have no page of their own; a person
 * who belongs to several companies may be asked which one first.
 */
public final class QuickBooksPages {
  private static final String SANDBOX_API = "sandbox-quickbooks.api.intuit.com";
  private static final String PRODUCTION_API = "quickbooks.api.intuit.com";

  private final URI pages;

  /** The pages that belong to the API at this address; a simulator serves both. */
  public QuickBooksPages(URI api) {
    pages =
        switch (String.valueOf(api.getHost())) {
          case PRODUCTION_API -> URI.create("https://app.qbo.intuit.com/app/");
          case SANDBOX_API -> URI.create("https://app.sandbox.qbo.intuit.com/app/");
          default -> api.resolve("/app/");
        };
  }

  public Optional<URI> of(Counterpart counterpart) {
    return of(counterpart.ref());
  }

  public Optional<URI> of(BookRef entity) {
    return path(entity).map(pages::resolve);
  }

  private static Optional<String> path(BookRef entity) {
    var id = entity.bookId();
    return switch (entity.kind()) {
      case CUSTOMER -> Optional.of("customerdetail?nameId=" + id);
      case VENDOR -> Optional.of("vendordetail?nameId=" + id);
      case ITEM -> Optional.of("items");
      case INVOICE -> Optional.of("invoice?txnId=" + id);
      case PAYMENT -> Optional.of("recvpayment?txnId=" + id);
      case CREDIT_MEMO -> Optional.of("creditmemo?txnId=" + id);
      case REFUND_RECEIPT -> Optional.of("refundreceipt?txnId=" + id);
      case PURCHASE -> Optional.of("expense?txnId=" + id);
    };
  }
}
