package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.quickbooks.foresight.rule.Proposal;
import io.syncdesk.quickbooks.lists.Entries;
import io.syncdesk.quickbooks.lists.TurnMirror;
import io.syncdesk.quickbooks.wire.Json;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What people call something. */
final class Called {
  private Called() {}

  /** By its name or number, else by its id in TaxDome. */
  static String entity(EntityRef entity, Map<EntityRef, SyncRecord> known) {
    return Optional.ofNullable(known.get(entity))
        .map(Called::label)
        .filter(it -> !it.isEmpty())
        .orElse(entity.id());
  }

  private static String label(SyncRecord record) {
    return switch (record.content()) {
      case Content.Present(var snapshot) -> snapshot.label();
      case Content.Voided(var invoice) -> invoice.label();
      case Content.Deleted _ -> "";
    };
  }

  /** By what is written, else by what was written before, else by what stands there. */
  static String entity(Proposal proposal) {
    var last = proposal.known().lastWritten(proposal.kind());
    return Stream.of(proposal.sent(), last)
        .flatMap(body ->
            Stream.of("DocNumber", "DisplayName", "Name", "PaymentRefNum")
                .map(property -> Json.text(body, property)))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .or(() -> proposal.there().map(Document::number))
        .orElse("");
  }

  /** An entry of a list that shows an entity, as QuickBooks calls it. */
  static String entry(Counterpart counterpart, TurnMirror mirror) {
    return Entries.listOf(counterpart.kind())
        .flatMap(list -> mirror.find(list, counterpart.bookId()))
        .map(Entries::plainName)
        .orElse("");
  }
}
