package io.syncdesk.functions.resolution;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Realm;
import io.syncdesk.quickbooks.Place;
import io.syncdesk.quickbooks.QuickBooksPages;
import java.net.URI;
import java.util.Optional;

/** The pages of the QuickBooks company that a firm is connected to. */
record BookPages(QuickBooksPages pages, Realm realm) {

  static Optional<BookPages> of(CompanyId firm, Desk desk) {
    return desk.companies()
        .find(firm)
        .flatMap(Company::realm)
        .map(it -> new BookPages(desk.pages(), it));
  }

  URI of(BookRef entry) {
    return pages.of(entry, realm);
  }

  URI of(Place place) {
    return pages.of(place, realm);
  }
}
