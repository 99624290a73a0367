package io.syncdesk.functions.resolution;

import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.ErrorId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of one entity. */
record RecordView(
    String entity,
    String id,
    long version,
    StateView state,
    @Nullable String errorId,
    List<CounterpartView> counterparts,
    List<AttemptView> attempts) {

  /** The same entity in QuickBooks, and the page there that shows it while we are connected. */
  record CounterpartView(String type, String id, @Nullable String link) {
    static CounterpartView of(Counterpart counterpart, Optional<BookPages> pages) {
      return new CounterpartView(
          counterpart.kind().entity(),
          counterpart.bookId(),
          pages.map(it -> it.of(counterpart.ref()).toString()).orElse(null));
    }
  }

  static RecordView of(SyncRecord record, List<Attempt> attempts, Optional<BookPages> pages) {
    return new RecordView(
        record.entity().kind().word(),
        record.entity().id(),
        record.version().value(),
        StateView.of(record.state()),
        record.onDesk() == OnDesk.YES ? ErrorId.of(record.entity()).value() : null,
        record.counterparts().stream().map(it -> CounterpartView.of(it, pages)).toList(),
        attempts.stream().map(AttemptView::of).toList());
  }
}
