package io.syncdesk.core.record;

import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.NumberedBy;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.record.Amendment.GivenNumber;
import java.util.Optional;

/**
 * The number of an invoice that may be given another by itself, as its firm wants it (S14): of
 * automation, not in the books yet, and not numbered by a person. Empty where it has none.
 */
public record AutomaticNumber(String text) {

  public static Optional<AutomaticNumber> of(SyncRecord record, Settings settings) {
    return settings.syncInvoiceNumbers()
            && record.counterparts().isEmpty()
            && mayBeGivenOne(record)
            && record.wanted() instanceof Content.Present(Invoice invoice)
            && invoice.numberedBy() == NumberedBy.AUTOMATION
        ? Optional.of(new AutomaticNumber(invoice.label()))
        : Optional.empty();
  }

  /** A first attempt begins to count anew. */
  private static boolean mayBeGivenOne(SyncRecord record) {
    return switch (record.amendment()) {
      case Amendment.None _ -> true;
      case GivenNumber given -> !given.isLast() || !isSecondAttempt(record);
      case Amendment.OtherNumber _, Amendment.NewCustomer _ -> false;
    };
  }

  private static boolean isSecondAttempt(SyncRecord record) {
    return record.state() instanceof State.Due(var _, Try.Second _);
  }
}
