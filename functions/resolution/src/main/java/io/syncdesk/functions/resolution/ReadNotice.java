package io.syncdesk.functions.resolution;

import io.syncdesk.core.notice.Notice;
import io.syncdesk.core.notice.NoticeId;
import java.time.InstantSource;
import java.util.Optional;

/** POST /v1/notices/{id}/read: the caller has read it; for everybody else it stays as it is. */
final class ReadNotice implements Call {
  private final Desk desk;
  private final InstantSource clock;

  ReadNotice(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public Answer answer(Request request, Caller caller) {
    return NoticeId.read(request.pathParameter("id"))
        .flatMap(id -> find(id, caller))
        .map(notice -> read(notice, request, caller))
        .orElseGet(() -> Problem.of(Problem.Kind.NOT_FOUND));
  }

  /** Only what there is can be read: nobody fills the table with marks for nothing. */
  private Optional<Notice> find(NoticeId id, Caller caller) {
    return desk.findNotices().of(caller.company()).stream()
        .filter(it -> it.id().equals(id))
        .findFirst();
  }

  private Answer read(Notice notice, Request request, Caller caller) {
    var now = clock.instant();
    desk.readMarks().mark(caller.company(), caller.member().id(), notice.id(), now);
    return Answer.ok(NoticeView.of(notice, now, request.language()));
  }
}
