package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.LeftOutBecause;
import java.util.List;

/** One thing that a try would do, or leave. */
public sealed interface Effect {

  /** This is written. {@code called} is its number or name, empty where it has none. */
  record Writes(Operation operation, BooksKind kind, String called, List<FieldChange> fields)
      implements Effect {
    public Writes {
      fields = List.copyOf(fields);
    }

    /** What, without whose. */
    @Override
    public String toString() {
      return operation + " " + kind.entity();
    }
  }

  /** It is linked to this entry that is there already, and nothing is written. */
  record Links(BooksKind kind, String called) implements Effect {
    @Override
    public String toString() {
      return "Links " + kind.entity();
    }
  }

  /** QuickBooks shows it already. */
  record Nothing() implements Effect {}

  /** It waits for this other entity, and then goes by itself (B1). */
  record WaitsFor(EntityRef entity, String called) implements Effect {
    @Override
    public String toString() {
      return "WaitsFor " + entity;
    }
  }

  /** It waits until we can work in the firm's QuickBooks at all. */
  record WaitsForBooks(BooksShut shut) implements Effect {}

  /** It stays out of the books, because the firm chose so. */
  record LeavesOut(LeftOutBecause because) implements Effect {}

  /** It stays out of the books, because this does. */
  record LeavesOutWith(EntityRef entity, String called) implements Effect {
    @Override
    public String toString() {
      return "LeavesOutWith " + entity;
    }
  }

  /** A person skipped it, and nobody has brought it back. */
  record StaysSkipped() implements Effect {}
}
