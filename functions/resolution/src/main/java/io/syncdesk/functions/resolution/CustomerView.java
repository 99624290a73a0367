package io.syncdesk.functions.resolution;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.company.Member.Language;
import io.syncdesk.core.matching.Candidate;
import io.syncdesk.core.matching.LinkedClient;
import io.syncdesk.core.matching.Match;
import io.syncdesk.core.matching.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer of QuickBooks, with the client it is linked to already; and, where it is held against
 * a client, how well it fits.
 */
record CustomerView(
    String id,
    String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String url,
    @Nullable LinkedView linkedTo,
    @Nullable Integer score,
    @Nullable Boolean sure,
    @Nullable List<ReasonView> reasons) {

  /** A client of the firm. */
  record LinkedView(String accountId, String name) {
    static @Nullable LinkedView of(@Nullable LinkedClient client) {
      return client == null ? null : new LinkedView(client.account().id(), client.name());
    }
  }

  /** Why it fits, or what speaks against it: for programs, and for people. */
  record ReasonView(String code, String says) {
    static ReasonView of(Reason reason, Language language) {
      return new ReasonView(
          reason.word(), Phrases.ofMatches(language).say(reason.word(), Map.of()));
    }
  }

  static CustomerView of(Candidate found, Optional<BookPages> pages) {
    var customer = found.customer();
    var page = pages.map(it -> it.of(new BookRef(BooksKind.CUSTOMER, customer.bookId())));
    return new CustomerView(
        customer.bookId(),
        customer.name(),
        SyncErrorDetailView.ifSaid(customer.contact().email()),
        SyncErrorDetailView.ifSaid(customer.contact().phone()),
        page.map(Object::toString).orElse(null),
        LinkedView.of(found.linkedTo()),
        null,
        null,
        null);
  }

  static CustomerView of(Match match, Optional<BookPages> pages, Language language) {
    var reasons = match.likeness().reasons().stream().map(it -> ReasonView.of(it, language));
    return of(match.candidate(), pages).rated(match.score(), match.isSure(), reasons.toList());
  }

  private CustomerView rated(int points, boolean isSure, List<ReasonView> why) {
    return new CustomerView(id, name, email, phone, url, linkedTo, points, isSure, why);
  }
}
