package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.core.resolution.SyncErrors;
import io.syncdesk.core.resolution.SyncErrors.Filter;
import java.util.ArrayList;
import java.util.Optional;

/**
 * A list of sync errors, or of those in it that a search finds. A search looks through a bounded
 * number of pages, so it may find less than was asked for and still have more to look through.
 */
final class SearchedList {
  private static final int SEARCHED_PAGES_MAX = 20;

  private final SyncErrors errors;

  SearchedList(SyncErrors errors) {
    this.errors = errors;
  }

  SyncErrors.Page page(CompanyId company, ListWish wish) {
    return page(company, wish.filter(), wish.search(), wish.cursor(), wish.limit());
  }

  SyncErrors.Page page(CompanyId company, BulkWish.Which.Listed wish, int limit) {
    return page(company, wish.filter(), wish.search(), wish.cursor(), limit);
  }

  private SyncErrors.Page page(
      CompanyId company,
      Filter filter,
      Optional<Search> search,
      Optional<String> cursor,
      int limit) {
    return search
        .map(it -> searched(company, filter, it, cursor, limit))
        .orElseGet(() -> errors.list(company, filter, cursor, limit));
  }

  /** Never reads past the last one shown, as a cursor can only point behind a page. */
  private SyncErrors.Page searched(
      CompanyId company, Filter filter, Search search, Optional<String> from, int limit) {
    var found = new ArrayList<SyncError>();
    var cursor = from;
    for (int pages = 0; pages < SEARCHED_PAGES_MAX; pages++) {
      var page = errors.list(company, filter, cursor, limit - found.size());
      page.errors().stream().filter(search::matches).forEach(found::add);
      cursor = page.next();
      if (cursor.isEmpty() || found.size() == limit) {
        break;
      }
    }
    return new SyncErrors.Page(found, cursor);
  }
}
