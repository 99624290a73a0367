package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Ids;
import io.syncdesk.core.record.SyncRecord;
import java.util.Arrays;
import java.util.Optional;

/** GET /v1/records/{entity}/{id}: where one entity stands on its way into the books. */
final class ShowRecord implements Call {
  private static final int ATTEMPTS_MAX = 50;

  private final Desk desk;

  ShowRecord(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Answer answer(Request request, Caller caller) {
    return entity(request, caller)
        .flatMap(it -> desk.records().find(it))
        .map(it -> Answer.ok(view(it)))
        .orElseGet(() -> Problem.of(Problem.Kind.NOT_FOUND));
  }

  private RecordView view(SyncRecord record) {
    return RecordView.of(
        record,
        desk.attempts().of(record.entity(), ATTEMPTS_MAX),
        BookPages.of(record.entity().company(), desk));
  }

  private static Optional<EntityRef> entity(Request request, Caller caller) {
    var id = request.pathParameter("id");
    return Arrays.stream(EntityKind.values())
        .filter(it -> it.word().equals(request.pathParameter("entity")))
        .filter(_ -> Ids.valid(id))
        .map(it -> new EntityRef(caller.company(), it, id))
        .findFirst();
  }
}
