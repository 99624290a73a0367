package io.syncdesk.quickbooks.catchup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Merge;
import io.syncdesk.quickbooks.wire.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which entries went into which; chains are followed to their end, circles are cut. */
final class Merges {
  private final Map<BookRef, String> survivors = new HashMap<>();

  Merges(Set<Merge> merges) {
    for (var merge : merges) {
      kind(merge.kind())
          .ifPresent(
              kind -> survivors.put(new BookRef(kind, merge.losingId()), merge.survivingId()));
    }
  }

  /** The kinds of list entry that can show a record. */
  private static Optional<BooksKind> kind(ListKind list) {
    return switch (list) {
      case CUSTOMER -> Optional.of(BooksKind.CUSTOMER);
      case ITEM -> Optional.of(BooksKind.ITEM);
      case VENDOR -> Optional.of(BooksKind.VENDOR);
      case ACCOUNT, PAYMENT_METHOD, CLASS, LOCATION -> Optional.empty();
    };
  }

  Set<BookRef> losers() {
    return survivors.keySet();
  }

  Optional<String> survivor(BookRef loser) {
    var seen = new HashSet<String>();
    var id = survivors.get(loser);
    while (id != null && seen.add(id)) {
      var next = survivors.get(new BookRef(loser.kind(), id));
      if (next == null) {
        return Optional.of(id);
      }
      id = next;
    }
    return Optional.empty();
  }

  /** The id that stands in documents now for one that stood there, whatever list it is of. */
  String standsNowFor(String id) {
    return survivors.keySet().stream()
        .filter(it -> it.bookId().equals(id))
        .flatMap(it -> survivor(it).stream())
        .findFirst()
        .orElse(id);
  }

  /** A loser that change data capture did not tell of. */
  static Touched gone(BookRef loser) {
    ObjectNode json = Json.object();
    json.put("Id", loser.bookId()).put("status", "Deleted");
    return new Touched(loser.kind().entity(), json);
  }
}
