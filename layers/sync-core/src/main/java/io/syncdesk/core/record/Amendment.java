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

  /** An invoice has another number than TaxDome says, which is told who decided it, and when. */
  sealed interface Renumbered extends Amendment {
    String number();

    String decidedBy();

    Instant decidedAt();
  }

  /** A person chose this number. */
  record OtherNumber(String number, String decidedBy, Instant decidedAt) implements Renumbered {}

  /**
   * It got this number because it was the next, as the {@code nth} in a row that may all turn out
   * to be taken meanwhile (S14).
   */
  record GivenNumber(String number, int nth, Instant decidedAt) implements Renumbered {
    /** Five in a row that somebody was faster at: a person has to see it. */
    static final int NTH_MAX = 5;

    public static GivenNumber first(String number, Instant now) {
      return new GivenNumber(number, 1, now);
    }

    /** The one after this, which was taken. */
    public GivenNumber next(String other, Instant now) {
      return new GivenNumber(other, nth + 1, now);
    }

    public boolean isLast() {
      return nth >= NTH_MAX;
    }

    /** Nobody did: the firm's setting has it so. */
    @Override
    public String decidedBy() {
      return "sync-desk";
    }
  }

  /** The content as it is to be written. */
  default Content applyTo(Content content) {
    return this instanceof Renumbered other && content instanceof Content.Present(Invoice invoice)
        ? new Content.Present(invoice.numbered(other.number()))
        : content;
  }

  /**
   * What of it still holds once TaxDome says something newer: a number until TaxDome changes the
   * number, a customer to create until the client is called otherwise.
   */
  default Amendment after(Content before, Content now) {
    return switch (this) {
      case None none -> none;
      case NewCustomer _, OtherNumber _, GivenNumber _ ->
          label(before).equals(label(now)) ? this : new None();
    };
  }

  /** As it is to be gone by when a person asks for another try: numbers are counted anew. */
  default Amendment afresh() {
    return switch (this) {
      case GivenNumber(var number, var _, var decidedAt) -> GivenNumber.first(number, decidedAt);
      case None _, NewCustomer _, OtherNumber _ -> this;
    };
  }

  /** The number that TaxDome does not know yet. */
  default Optional<Renumbered> newsOn(Content content) {
    return this instanceof Renumbered other && !label(content).equals(other.number())
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
