package io.syncdesk.functions.resolution;

import io.syncdesk.core.notice.Notice;
import java.util.List;

/**
 * GET /v1/notices: what the caller should know, newest first, and what of it they have read. With a
 * {@code limit} fewer are listed, and as many counted.
 */
final class ListNotices implements Call {
  /** Newer ones push out older ones; what they are about is on the desk all the same. */
  private static final int NOTICES_MAX = 100;

  private final Desk desk;

  ListNotices(Desk desk) {
    this.desk = desk;
  }

  /** What is answered. */
  record NoticesView(List<NoticeView> items, long unread) {}

  @Override
  public Answer answer(Request request, Caller caller) {
    int limit = limit(request.queryParameter("limit").orElse("" + NOTICES_MAX));
    return limit < 1 || limit > NOTICES_MAX
        ? Problem.wrong("limit", "1 – " + NOTICES_MAX)
        : answer(limit, request, caller);
  }

  private Answer answer(int limit, Request request, Caller caller) {
    var notices = desk.findNotices().of(caller.company()).stream().limit(NOTICES_MAX).toList();
    var ids = notices.stream().map(Notice::id).toList();
    var read = desk.readMarks().of(caller.company(), caller.member().id(), ids);
    var items =
        notices.stream()
            .map(it -> NoticeView.of(it, read.get(it.id()), request.language()))
            .toList();
    var unread = items.stream().filter(it -> it.readAt() == null).count();
    return Answer.ok(new NoticesView(items.stream().limit(limit).toList(), unread));
  }

  private static int limit(String text) {
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
  }
}
