package io.syncdesk.core.record;

import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.Invoice;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to be written otherwise than TaxDome says, because a person or the numbering decided so,
 * until TaxDome says it itself.
 */
public sealed interface Amendment {
  /** As TaxDome says. */
  record None() implements Amendment {}

  /** A client gets a customer of this name, as none is its own (S7). */
  record NewCustomer(String name) implements Amendment {}

  /** An invoice has this number; TaxDome is told who decided it, and when. */
  record OtherNumber(String number, String decidedBy, Instant decidedAt) implements Amendment {}

  /** The content as it is to be written. */
  default Content applyTo(Content content) {
    return this instanceof OtherNumber(var number, var _, var _)
            && content instanceof Content.Present(Invoice invoice)
        ? new Content.Present(invoice.numbered(number))
        : content;
  }

  /**
   * What of it still holds once TaxDome says something newer: a number until TaxDome changes the
   * number, a customer to create until the client is called otherwise.
   */
  default Amendment after(Content before, Content now) {
    return switch (this) {
      case None none -> none;
      case NewCustomer _, OtherNumber _ -> label(before).equals(label(now)) ? this : new None();
    };
  }

  /** The number that TaxDome does not know yet. */
  default Optional<OtherNumber> newsOn(Content content) {
    return this instanceof OtherNumber other && !label(content).equals(other.number())
        ? Optional.of(other)
        : Optional.empty();
  }

  private static String label(Content content) {
    return switch (content) {
      case Content.Present(var snapshot) -> snapshot.label();
      case Content.Voided(var invoice) -> invoice.label();
      case Content.Deleted _ -> "";
    };
  }
}
