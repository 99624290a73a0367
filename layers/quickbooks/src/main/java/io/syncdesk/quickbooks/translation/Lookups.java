package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.quickbooks.lists.Entries;
import io.syncdesk.quickbooks.lists.TurnMirror;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks up what a document names, and remembers the first name that QuickBooks does not have. */
final class Lookups {
  private final TurnMirror mirror;
  private final Records records;
  private @Nullable Fault missing;

  Lookups(TurnMirror mirror, Records records) {
    this.mirror = mirror;
    this.records = records;
  }

  Preferences preferences() {
    return mirror.preferences();
  }

  /** The id of an active entry of this name; if there is none, nothing can be sent. */
  Optional<String> named(ListKind kind, String name) {
    var found = optional(kind, name);
    if (found.isEmpty()) {
      miss(new Fault.ReferenceInactive(kind.entity(), name));
    }
    return found;
  }

  /** The id of an active entry of this name, if there is one. */
  Optional<String> optional(ListKind kind, String name) {
    return mirror.activeNamed(kind, name).stream().map(Listed::bookId).findFirst();
  }

  /** An active account, by its id. */
  Optional<Listed> account(String bookId) {
    var known = mirror.find(ListKind.ACCOUNT, bookId);
    var active = known.filter(Listed::isActive);
    if (active.isEmpty()) {
      miss(known.map(Lookups::inactive).orElseGet(() -> new Fault.AccountMissing(bookId)));
    }
    return active;
  }

  private static Fault inactive(Listed account) {
    return new Fault.ReferenceInactive(ListKind.ACCOUNT.entity(), Entries.plainName(account));
  }

  void miss(Fault fault) {
    missing = missing == null ? fault : missing;
  }

  /** The write, unless something it names is missing. */
  Draft send(Write write) {
    return missing == null ? new Draft.Send(write) : new Draft.Impossible(missing);
  }

  /** Whether this shows another record already, as that record itself confirms. */
  boolean isAnothers(SyncRecord record, BookRef ref) {
    return records.owners(record.entity().company(), List.of(ref)).values().stream()
        .filter(owner -> !owner.equals(record.entity()))
        .flatMap(owner -> records.find(owner).stream())
        .anyMatch(owner -> owner.isShownBy(ref));
  }

  TurnMirror mirror() {
    return mirror;
  }
}
