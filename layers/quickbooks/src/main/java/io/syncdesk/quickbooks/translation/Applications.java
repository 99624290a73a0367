package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.change.Application;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.Payment;
import io.syncdesk.core.mirror.Preferences.SalesTax;
import io.syncdesk.core.record.Task;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a payment settles, as the lines of QuickBooks' payment. */
final class Applications {
  private final Task task;
  private final Lookups lookups;

  Applications(Task task, Lookups lookups) {
    this.task = task;
    this.lookups = lookups;
  }

  /** One line for each invoice. */
  List<Body> toInvoices(Payment payment) {
    var lines = new ArrayList<Body>();
    for (var part : payment.appliedTo()) {
      var invoice = task.counterpartOf(invoice(part), BooksKind.INVOICE).bookId();
      lines.add(line(amount(part), invoice, BooksKind.INVOICE));
    }
    return lines;
  }

  /** What the lines settle together. */
  BigDecimal total(Payment payment) {
    return payment.appliedTo().stream().map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static Body line(BigDecimal amount, String bookId, BooksKind kind) {
    var linked = Body.empty().text("TxnId", bookId).text("TxnType", kind.entity());
    return Body.empty().number("Amount", amount).list("LinkedTxn", List.of(linked));
  }

  /**
   * Without sales tax an invoice is smaller in QuickBooks than in TaxDome: no more can be settled.
   */
  private BigDecimal amount(Application part) {
    var amount = part.amount().amount();
    return untaxed(part).map(amount::min).orElse(amount);
  }

  private Optional<BigDecimal> untaxed(Application part) {
    var record = task.dependencies().get(invoice(part));
    if (lookups.preferences().salesTax() == SalesTax.ON
        || record == null
        || !(record.content() instanceof Content.Present(Invoice invoice))
        || invoice.tax() == null) {
      return Optional.empty();
    }
    return Optional.of(invoice.amount().amount().subtract(invoice.tax().amount()));
  }

  private EntityRef invoice(Application part) {
    return new EntityRef(task.record().entity().company(), EntityKind.INVOICE, part.invoiceId());
  }
}
