package io.syncdesk.core.record;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Settings;
import java.util.Map;
import java.util.Optional;

/**
 * A record that may be written now, with everything its translation needs: what the books are to
 * show, what it depends on, what the firm has chosen. {@code content} differs from the record's own
 * where the entity is to be taken out of the books although TaxDome still has it.
 */
public record Task(
    SyncRecord record,
    Content content,
    Map<EntityRef, SyncRecord> dependencies,
    Settings settings) {
  public Task {
    dependencies = Map.copyOf(dependencies);
  }

  /** The same task with the books to show nothing of it. */
  Task takenOut() {
    return new Task(record, new Content.Deleted(), dependencies, settings);
  }

  /** What shows a dependency in QuickBooks; readiness made sure that it is there. */
  public Counterpart counterpartOf(EntityRef dependency, BooksKind kind) {
    var known = dependencies.get(dependency);
    if (known == null) {
      throw new IllegalStateException(record.entity() + " does not depend on " + dependency);
    }
    return counterpart(known, kind)
        .orElseThrow(() -> new IllegalStateException(dependency + " has no " + kind.entity()));
  }

  /** What shows this record itself, as this kind. */
  public Optional<Counterpart> counterpart(BooksKind kind) {
    return counterpart(record, kind);
  }

  private static Optional<Counterpart> counterpart(SyncRecord record, BooksKind kind) {
    return record.counterparts().stream().filter(it -> it.kind() == kind).findFirst();
  }
}
