package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.memory.InMemoryMirror;
import io.syncdesk.core.memory.InMemoryTables;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Task;
import io.syncdesk.quickbooks.lists.TurnMirror;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a record is translated: what the mirror knows, what else is in the books, what was chosen.
 */
final class Desk {
  static final ContentHash OLD = new ContentHash("what was there before");
  private static final Realm REALM = new Realm("1");

  private final InMemoryMirror mirror = new InMemoryMirror();
  private final Map<EntityRef, SyncRecord> inTheBooks = new HashMap<>();
  private Settings settings = Settings.startingOn(Told.DAY.minusYears(1));

  Desk() {
    prefer(Preferences.ClassTracking.PER_LINE, Preferences.SalesTax.OFF);
    knows(ListKind.ACCOUNT, "9", "Uncategorized Income", "Income");
    knows(ListKind.ACCOUNT, "4", "Undeposited Funds", "Other Current Asset");
    knows(ListKind.PAYMENT_METHOD, "1", "Cash", "NON_CREDIT_CARD");
    knows(ListKind.PAYMENT_METHOD, "8", "Credit Card", "CREDIT_CARD");
  }

  Desk prefer(Preferences.ClassTracking classes, Preferences.SalesTax tax) {
    return prefer(
        new Preferences(
            Preferences.Numbering.OURS,
            classes,
            Preferences.LocationTracking.ON,
            tax,
            "USD",
            null));
  }

  Desk prefer(Preferences preferences) {
    mirror.put(REALM, preferences);
    return this;
  }

  Desk knows(ListKind kind, String id, String name, String type) {
    return knows(new Listed(kind, id, name, type, Listed.Use.ACTIVE, "0"));
  }

  Desk knows(Listed entry) {
    mirror.put(REALM, List.of(entry));
    return this;
  }

  Desk choose(Settings chosen) {
    settings = chosen;
    return this;
  }

  /** This is in the books already, as this entity of QuickBooks. */
  Desk has(Told told, BooksKind kind, String bookId) {
    var counterpart = new Counterpart(kind, bookId, "0", new ContentHash(told.wording()));
    inTheBooks.put(told.entity(), told.record().with(List.of(counterpart)));
    return this;
  }

  /** What would be done for a record that these entities of QuickBooks show so far. */
  Draft draft(Told told, Counterpart... shownBy) {
    var record = told.record().with(Arrays.asList(shownBy));
    return new Translation(new TurnMirror(mirror, REALM), new InMemoryTables().records())
        .draft(new Task(record, record.content(), inTheBooks, settings));
  }

  Write write(Told told, Counterpart... shownBy) {
    return switch (draft(told, shownBy)) {
      case Draft.Send(var write) -> write;
      case Draft.Shown shown -> throw new AssertionError("nothing to write: " + shown);
      case Draft.Impossible(var fault) -> throw new AssertionError("impossible: " + fault);
    };
  }

  Fault fault(Told told, Counterpart... shownBy) {
    return ((Draft.Impossible) draft(told, shownBy)).fault();
  }

  static Counterpart old(BooksKind kind, String bookId) {
    return new Counterpart(kind, bookId, "3", OLD);
  }

  static Counterpart current(BooksKind kind, String bookId, Told told) {
    return new Counterpart(kind, bookId, "3", new ContentHash(told.wording()));
  }

  /** A body written in lines for people to read. */
  static String body(String lines) {
    return lines.lines().map(String::strip).collect(Collectors.joining());
  }
}
