package io.syncdesk.core.lane;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.NumberedBy;
import io.syncdesk.core.numbering.NumbersInUse;
import io.syncdesk.core.record.Amendment;
import io.syncdesk.core.record.Amendment.GivenNumber;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import java.util.Optional;

/**
 * Where QuickBooks numbers everything itself, an invoice of automation takes over the number that
 * it was given there, and TaxDome is told (S14). We send none there: nobody says whether QuickBooks
 * would keep it. Should it have given none, nothing is taken over.
 */
final class TakeOverNumber {
  private final Turn turn;
  private final NumbersInUse inUse;

  TakeOverNumber(Turn turn) {
    this.turn = turn;
    this.inUse = turn.numbering().inUse();
  }

  SyncRecord takenOver(SyncRecord after) {
    return mayTakeOver(after) && !inUse.areOursToChoose(turn.realm())
        ? theirs(after).map(it -> after.amendedBy(GivenNumber.first(it, turn.now()))).orElse(after)
        : after;
  }

  private boolean mayTakeOver(SyncRecord after) {
    return turn.company().settings().syncInvoiceNumbers()
        && after.state() instanceof State.Synced
        && after.amendment() instanceof Amendment.None
        && after.content() instanceof Content.Present(Invoice invoice)
        && invoice.numberedBy() == NumberedBy.AUTOMATION;
  }

  private Optional<String> theirs(SyncRecord after) {
    return after.counterparts().stream()
        .filter(it -> it.kind() == BooksKind.INVOICE)
        .map(Counterpart::bookId)
        .flatMap(it -> inUse.numberOf(turn.realm(), it).stream())
        .filter(it -> !it.isEmpty() && !it.equals(label(after)))
        .findFirst();
  }

  private static String label(SyncRecord record) {
    return record.content() instanceof Content.Present(var snapshot) ? snapshot.label() : "";
  }
}
