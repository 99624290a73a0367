package io.syncdesk.quickbooks.foresight.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.quickbooks.wire.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;

/** What a payment says that it settles. */
record Applied(JsonNode payment) {

  /** The part that settles one document. */
  record Part(BooksKind kind, String bookId, BigDecimal amount) {
    Part plus(Part more) {
      return new Part(kind, bookId, amount.add(more.amount));
    }

    /** What uses up the payment counts; a credit memo in it adds to what can be used. */
    BigDecimal used() {
      return kind == BooksKind.INVOICE ? amount : amount.negate();
    }
  }

  /** One part for each document, however many lines settle it. */
  Stream<Part> parts() {
    var parts = new LinkedHashMap<BookRef, Part>();
    payment
        .path("Line")
        .valueStream()
        .flatMap(line -> part(line).stream())
        .forEach(it -> parts.merge(new BookRef(it.kind(), it.bookId()), it, Part::plus));
    return parts.values().stream();
  }

  BigDecimal to(BooksKind kind, String bookId) {
    return parts()
        .filter(it -> it.kind() == kind && it.bookId().equals(bookId))
        .map(Part::amount)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private static Optional<Part> part(JsonNode line) {
    var linked = line.path("LinkedTxn").path(0);
    return Stream.of(BooksKind.INVOICE, BooksKind.CREDIT_MEMO)
        .filter(it -> it.entity().equals(Json.text(linked, "TxnType")))
        .findFirst()
        .map(it -> new Part(it, Json.text(linked, "TxnId"), line.path("Amount").decimalValue()));
  }
}
