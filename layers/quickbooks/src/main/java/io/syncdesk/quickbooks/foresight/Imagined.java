package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.record.Task;
import io.syncdesk.quickbooks.foresight.rule.Known;
import io.syncdesk.quickbooks.foresight.rule.Proposal;
import io.syncdesk.quickbooks.foresight.rule.Total;
import io.syncdesk.quickbooks.lists.Entries;
import io.syncdesk.quickbooks.wire.Json;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The books as they would be once a write has been done. */
final class Imagined {
  private final Known known;

  Imagined(Known known) {
    this.known = known;
  }

  /** The task that is left. */
  Task after(Proposal proposal) {
    imagineEntry(proposal);
    imagineDocument(proposal);
    var task = proposal.task();
    return new Task(
        task.record().shownBy(proposal.write(), counterpart(proposal)),
        task.content(),
        task.dependencies(),
        task.settings());
  }

  private static Counterpart counterpart(Proposal proposal) {
    return new Counterpart(proposal.write().kind(), id(proposal), "0", proposal.write().shows());
  }

  private static String id(Proposal proposal) {
    return proposal.bookId().isEmpty() ? Known.IMAGINED_ID : proposal.bookId();
  }

  /** A vendor, or an item of our own, that a document needs. */
  private void imagineEntry(Proposal proposal) {
    Entries.listOf(proposal.write().kind())
        .map(list -> Entries.listed(list, proposal.sent()))
        .map(it -> new Listed(it.kind(), id(proposal), it.name(), it.type(), it.use(), "0"))
        .ifPresent(known.mirror()::imagine);
  }

  /** A credit memo that its application then uses up. */
  private void imagineDocument(Proposal proposal) {
    if (proposal.write().kind() == BooksKind.CREDIT_MEMO
        && proposal.write().operation() != Operation.DELETE) {
      known.imagine(memo(proposal));
    }
  }

  private Document memo(Proposal proposal) {
    var sent = proposal.sent();
    var total = Total.of(sent);
    var used =
        proposal
            .there()
            .map(Document::amounts)
            .map(it -> it.balance() == null ? it.total() : it.total().subtract(it.balance()))
            .orElse(BigDecimal.ZERO);
    return new Document(
        new DocumentRef(DocumentKind.CREDIT_MEMO, id(proposal)),
        "",
        LocalDate.parse(Json.text(sent, "TxnDate")),
        new Document.Amounts(
            total, total.subtract(used), known.mirror().preferences().homeCurrency()),
        Json.text(sent, "CustomerRef", "value"),
        "0",
        Document.Posting.POSTED);
  }
}
