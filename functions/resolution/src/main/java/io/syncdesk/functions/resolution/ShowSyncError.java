package io.syncdesk.functions.resolution;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.desk.Evidence;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.SyncError;
import java.util.Optional;

/** GET /v1/sync-errors/{id}: one sync error with all that led to it, and the way out. */
final class ShowSyncError implements Call {
  private static final int ATTEMPTS_MAX = 50;

  private final Desk desk;

  ShowSyncError(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Answer answer(Request request, Caller caller) {
    return ErrorId.read(request.pathParameter("id"))
        .flatMap(id -> desk.errors().find(caller.company(), id))
        .map(it -> Answer.ok(view(it, request)))
        .orElseGet(() -> Problem.of(Problem.Kind.NOT_FOUND));
  }

  /** Newest attempt first. */
  private SyncErrorDetailView view(SyncError error, Request request) {
    var evidence = desk.findEvidence().of(error);
    var line =
        SyncErrorView.of(
            error,
            Ranking.of(error, evidence),
            desk.countWaiting().behind(error.entity()),
            request.language());
    var found =
        new SyncErrorDetailView.Found(
            Guidance.of(error, desk, request.language()),
            evidence.map(it -> EvidenceView.of(it, url(error, it))),
            Proposals.twin(error, desk),
            Proposals.name(error, desk),
            desk.numbers().suggestion(error, desk),
            desk.attempts().of(error.entity(), ATTEMPTS_MAX));
    return SyncErrorDetailView.of(error, line, found, request.language());
  }

  private Optional<String> url(SyncError error, Evidence evidence) {
    var ref = evidence.theirs().document().ref();
    return BookPages.of(error.entity().company(), desk)
        .map(it -> it.of(new BookRef(BooksKind.of(ref.kind()), ref.bookId())).toString());
  }

  static SyncErrorDetailView view(Desk desk, SyncError error, Request request) {
    return new ShowSyncError(desk).view(error, request);
  }
}
