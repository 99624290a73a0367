package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.InvoiceLine;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Preferences.ClassTracking;
import io.syncdesk.core.mirror.Preferences.SalesTax;
import io.syncdesk.core.record.Task;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The lines of an invoice, with their classes and the tax on them. */
final class InvoiceLines {
  private final Task task;
  private final Lookups lookups;

  InvoiceLines(Task task, Lookups lookups) {
    this.task = task;
    this.lookups = lookups;
  }

  void write(Invoice invoice, Body body) {
    body.list("Line", invoice.lines().stream().map(line -> line(line, invoice)).toList());
    if (lookups.preferences().classTracking() == ClassTracking.PER_DOCUMENT) {
      writeClass(invoice.classOfAll(), body);
    }
    if (isTaxed(invoice) && invoice.tax() != null) {
      body.object("TxnTaxDetail", Body.empty().money("TotalTax", invoice.tax()));
    }
  }

  private boolean isTaxed(Invoice invoice) {
    return invoice.tax() != null
        && invoice.tax().amount().signum() != 0
        && lookups.preferences().salesTax() == SalesTax.ON;
  }

  private Body line(InvoiceLine line, Invoice invoice) {
    var body =
        Body.empty().text("DetailType", "SalesItemLineDetail").money("Amount", line.amount());
    if (line.description() != null) {
      body.text("Description", line.description());
    }
    return body.object("SalesItemLineDetail", detail(line, invoice));
  }

  private Body detail(InvoiceLine line, Invoice invoice) {
    var service =
        new EntityRef(task.record().entity().company(), EntityKind.SERVICE, line.serviceId());
    var detail =
        Body.empty().reference("ItemRef", task.counterpartOf(service, BooksKind.ITEM).bookId());
    if (isProduct(line)) {
      detail.number("Qty", line.quantity()).money("UnitPrice", line.rate());
    }
    if (lookups.preferences().classTracking() == ClassTracking.PER_LINE) {
      writeClass(line.lineClass() == null ? invoice.classOfAll() : line.lineClass(), detail);
    }
    if (isTaxed(invoice)) {
      detail.reference("TaxCodeRef", "TAX");
    }
    return detail;
  }

  /**
   * QuickBooks refuses an amount that is not quantity times price (6070); the amount is what
   * counts.
   */
  private static boolean isProduct(InvoiceLine line) {
    var amount = line.amount().amount();
    return line.quantity()
            .multiply(line.rate().amount())
            .setScale(Math.max(2, amount.scale()), RoundingMode.HALF_UP)
            .compareTo(amount)
        == 0;
  }

  private void writeClass(@Nullable String name, Body body) {
    if (name != null) {
      lookups.named(ListKind.CLASS, name).ifPresent(id -> body.reference("ClassRef", id));
    }
  }
}
