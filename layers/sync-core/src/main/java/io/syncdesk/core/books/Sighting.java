package io.syncdesk.core.books;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.fault.Difference;
import java.util.List;

/** An entity in QuickBooks that somebody touched, held against the record it shows. */
public record Sighting(EntityRef owner, BooksKind kind, String bookId, How how) {

  /** How it stands there now. */
  public sealed interface How {

    /** It says what we would write, or belongs to those whose fields are the bookkeeper's. */
    record AsWritten(String syncToken) implements How {}

    record Edited(String syncToken, List<Difference> differences) implements How {
      public Edited {
        differences = List.copyOf(differences);
      }
    }

    record Voided(String syncToken) implements How {}

    record Inactive(String syncToken, String name) implements How {}

    record Deleted() implements How {}

    /** It bears our mark of the record, which is not known to be shown by it. */
    record Unlinked(String syncToken) implements How {}

    /** A bookkeeper made this entry part of another one. */
    record Merged(Counterpart survivor, String name) implements How {}
  }
}
