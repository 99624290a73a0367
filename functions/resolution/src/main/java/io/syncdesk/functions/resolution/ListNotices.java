package io.syncdesk.functions.resolution;

import java.util.List;

/** GET /v1/notices: what the caller should know, newest first, and what of it they have read. */
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
    var read = desk.readMarks().of(caller.company(), caller.member().id());
    var items =
        desk.findNotices().of(caller.company()).stream()
            .limit(NOTICES_MAX)
            .map(it -> NoticeView.of(it, read.get(it.id()), request.language()))
            .toList();
    var unread = items.stream().filter(it -> it.readAt() == null).count();
    return Answer.ok(new NoticesView(items, unread));
  }
}
