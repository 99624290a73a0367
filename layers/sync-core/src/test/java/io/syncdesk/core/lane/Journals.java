package io.syncdesk.core.lane;

import static io.syncdesk.core.change.Told.NOON;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.RequestId;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Try;
import java.util.ArrayList;

/** Journals made up for a test. */
public final class Journals {
  private Journals() {}

  /** What a lane would have written before it sent creates of these, the last one a second try. */
  public static Journal journal(SyncRecord... records) {
    var entries = new ArrayList<Journal.Entry>();
    for (var record : records) {
      var attempt =
          entries.size() == records.length - 1
              ? new Try.Second(new Fault.InternalFailure("10000", "Something went wrong"))
              : new Try.First();
      var write =
          new Write(
              Operation.CREATE,
              BooksKind.INVOICE,
              "{\"DocNumber\":\"" + record.entity().id() + "\"}",
              record.contentHash(),
              Write.Then.DONE);
      entries.add(
          new Journal.Entry(
              "b" + entries.size(),
              record.entity(),
              record.version(),
              new State.Due(NOON.minusSeconds(entries.size()), attempt),
              write));
    }
    var form = records.length == 1 ? Call.Form.SINGLE : Call.Form.BATCH;
    return new Journal(new RequestId("req-1"), form, entries, NOON, NOON.plusSeconds(90));
  }
}
