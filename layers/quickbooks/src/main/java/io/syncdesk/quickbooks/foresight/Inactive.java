package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.quickbooks.lists.Entries;
import io.syncdesk.quickbooks.lists.TurnMirror;
import java.util.Optional;

/** Whether what shows an entity was made inactive in QuickBooks. */
final class Inactive {
  private Inactive() {}

  static Optional<Fault> of(Counterpart counterpart, TurnMirror mirror) {
    return Entries.listOf(counterpart.kind())
        .flatMap(list -> mirror.find(list, counterpart.bookId()))
        .filter(it -> !it.isActive())
        .map(it -> new Fault.ReferenceInactive(it.kind().entity(), Entries.plainName(it)));
  }
}
