package io.syncdesk.core.matching;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.Customer;
import io.syncdesk.core.mirror.Hits;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.SearchText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The customers who may be a client, gathered question by question. */
final class Gathering {
  private static final int PER_QUESTION_MAX = 25;
  private static final int CUSTOMERS_MAX = 200;

  private final Mirror mirror;
  private final Realm realm;
  private final Map<String, Customer> customers = new LinkedHashMap<>();
  private Hits.Extent extent = Hits.Extent.ALL;

  Gathering(Mirror mirror, Realm realm, List<Customer> known) {
    this.mirror = mirror;
    this.realm = realm;
    known.forEach(it -> customers.put(it.bookId(), it));
  }

  void ask(List<SearchText> questions) {
    questions.forEach(this::ask);
  }

  private void ask(SearchText question) {
    if (customers.size() >= CUSTOMERS_MAX) {
      extent = Hits.Extent.SOME;
      return;
    }
    var hits = mirror.search(realm, question, PER_QUESTION_MAX);
    hits.customers().forEach(it -> customers.putIfAbsent(it.bookId(), it));
    if (hits.extent() == Hits.Extent.SOME) {
      extent = Hits.Extent.SOME;
    }
  }

  Collection<Customer> customers() {
    return customers.values();
  }

  /** Whether whoever comes close to the best is among them. */
  Hits.Extent extent() {
    return extent;
  }
}
