package io.syncdesk.functions.resolution;

import io.syncdesk.aws.ForeignCursor;
import io.syncdesk.core.desk.CountWaiting.Waiting;
import io.syncdesk.core.resolution.SyncError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** GET /v1/sync-errors: newest first, each with what waits behind it. */
final class ListSyncErrors implements Call {
  private final Desk desk;

  ListSyncErrors(Desk desk) {
    this.desk = desk;
  }

  /** What is answered. */
  record PageView(List<SyncErrorView> items, @Nullable String next) {}

  @Override
  public Answer answer(Request request, Caller caller) {
    return ListWish.of(request).then(wish -> answer(wish, request, caller));
  }

  private Answer answer(ListWish wish, Request request, Caller caller) {
    try {
      var page = new SearchedList(desk.errors()).page(caller.company(), wish);
      var waiting =
          desk.countWaiting().behindEach(page.errors().stream().map(SyncError::entity).toList());
      var items =
          page.errors().stream()
              .map(it ->
                  SyncErrorView.of(
                      it,
                      it.allowed(),
                      waiting.getOrDefault(it.entity(), Waiting.NOTHING),
                      request.language()));
      return Answer.ok(new PageView(items.toList(), page.next().orElse(null)));
    } catch (ForeignCursor notOurs) {
      return Problem.wrong("cursor", "next");
    }
  }
}
