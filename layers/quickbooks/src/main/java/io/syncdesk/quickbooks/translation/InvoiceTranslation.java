package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Preferences.LocationTracking;
import io.syncdesk.core.mirror.Preferences.Numbering;
import io.syncdesk.core.record.Task;
import java.util.stream.Collectors;

/** An invoice is an invoice; a cancelled one stays, voided. */
final class InvoiceTranslation {
  private final Task task;
  private final Pen pen;
  private final Lookups lookups;

  InvoiceTranslation(Task task, Lookups lookups) {
    this.task = task;
    this.pen = new Pen(task);
    this.lookups = lookups;
  }

  Draft present(Invoice invoice) {
    if (pen.shows(BooksKind.INVOICE)) {
      return pen.shown(BooksKind.INVOICE);
    }
    if (!invoice.addsUp()) {
      lookups.miss(disagreeing(invoice));
    }
    var body =
        pen.body(BooksKind.INVOICE).reference("CustomerRef", pen.customer(invoice.accountId()));
    head(invoice, body);
    new InvoiceLines(task, lookups).write(invoice, body);
    foot(invoice, body);
    return lookups.send(
        pen.write(BooksKind.INVOICE, pen.marked(body, BooksKind.INVOICE), Write.Then.DONE));
  }

  /** QuickBooks would book what the lines say, and nobody would hear of it. */
  private static Fault disagreeing(Invoice invoice) {
    var total = invoice.amount();
    var currencies =
        invoice.lines().stream()
            .map(it -> it.amount().currency())
            .distinct()
            .collect(Collectors.joining("/"));
    return new Fault.AmountsDisagree(
        invoice.comesTo().toPlainString()
            + " "
            + (currencies.isEmpty() ? total.currency() : currencies),
        total.amount().toPlainString() + " " + total.currency());
  }

  private void head(Invoice invoice, Body body) {
    if (invoice.number() != null && lookups.preferences().numbering() == Numbering.OURS) {
      body.text("DocNumber", invoice.number());
    }
    body.date("TxnDate", invoice.issuedOn());
    if (invoice.dueOn() != null) {
      body.date("DueDate", invoice.dueOn());
    }
    new Currency(lookups).write(invoice.amount(), body);
  }

  private void foot(Invoice invoice, Body body) {
    var location = invoice.location();
    if (location != null && lookups.preferences().locationTracking() == LocationTracking.ON) {
      lookups
          .named(ListKind.LOCATION, location)
          .ifPresent(id -> body.reference("DepartmentRef", id));
    }
    if (invoice.memo() != null) {
      body.object("CustomerMemo", Body.empty().text("value", invoice.memo()));
    }
  }

  Draft voided() {
    if (task.counterpart(BooksKind.INVOICE).isEmpty() || pen.shows(BooksKind.INVOICE)) {
      return pen.shown(BooksKind.INVOICE);
    }
    return new Draft.Send(
        pen.write(
            Operation.VOID, BooksKind.INVOICE, pen.naming(BooksKind.INVOICE), Write.Then.DONE));
  }
}
