package io.syncdesk.functions.resolution;

import io.syncdesk.aws.ForeignCursor;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.core.resolution.SyncErrors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * GET /v1/sync-errors: newest first. A search looks through a bounded number of pages, so it may
 * find less than was asked for and still have more to look through: {@code next} says so.
 */
final class ListSyncErrors implements Call {
  private static final int SEARCHED_PAGES_MAX = 20;

  private final SyncErrors errors;

  ListSyncErrors(SyncErrors errors) {
    this.errors = errors;
  }

  /** What is answered. */
  record PageView(List<SyncErrorView> items, @Nullable String next) {}

  @Override
  public Answer answer(Request request, Caller caller) {
    return ListWish.of(request).then(wish -> answer(wish, request, caller));
  }

  private Answer answer(ListWish wish, Request request, Caller caller) {
    try {
      var page = page(wish, caller.company());
      var items = page.errors().stream().map(it -> SyncErrorView.of(it, request.language()));
      return Answer.ok(new PageView(items.toList(), page.next().orElse(null)));
    } catch (ForeignCursor notOurs) {
      return Problem.wrong("cursor", "next");
    }
  }

  private SyncErrors.Page page(ListWish wish, CompanyId company) {
    return wish.search().isEmpty()
        ? errors.list(company, wish.filter(), wish.cursor(), wish.limit())
        : searched(wish, wish.search().get(), company);
  }

  /** Never reads past the last one shown, as a cursor can only point behind a page. */
  private SyncErrors.Page searched(ListWish wish, Search search, CompanyId company) {
    var found = new ArrayList<SyncError>();
    var cursor = wish.cursor();
    for (int pages = 0; pages < SEARCHED_PAGES_MAX; pages++) {
      var page = errors.list(company, wish.filter(), cursor, wish.limit() - found.size());
      page.errors().stream().filter(search::matches).forEach(found::add);
      cursor = page.next();
      if (cursor.isEmpty() || found.size() == wish.limit()) {
        break;
      }
    }
    return new SyncErrors.Page(found, cursor);
  }
}
