package io.syncdesk.functions.resolution;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Connection;
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
        .flatMap(it ->
            switch (it.connection()) {
              case Connection.Connected(var realm) ->
                  Optional.of(new BookPages(desk.pages(), realm));
              case Connection.Disconnected _ -> Optional.empty();
            });
  }

  URI of(BookRef entry) {
    return pages.of(entry, realm);
  }

  URI of(Place place) {
    return pages.of(place, realm);
  }
}
