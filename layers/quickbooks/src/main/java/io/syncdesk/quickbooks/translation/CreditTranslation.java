package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.Payment;
import io.syncdesk.core.record.Task;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A promotional credit is a credit memo, and a payment of nothing that applies it to invoices. */
final class CreditTranslation {
  private final Task task;
  private final Pen pen;
  private final Lookups lookups;

  CreditTranslation(Task task, Lookups lookups) {
    this.task = task;
    this.pen = new Pen(task);
    this.lookups = lookups;
  }

  Draft present(Payment credit) {
    if (!pen.shows(BooksKind.CREDIT_MEMO)) {
      return OwnItem.PROMOTIONAL_CREDIT
          .in(lookups)
          .map(item -> memo(credit, item))
          .orElseGet(() -> OwnItem.PROMOTIONAL_CREDIT.create(pen, lookups));
    }
    if (isApplicationRight(credit)) {
      return pen.shown(BooksKind.CREDIT_MEMO, BooksKind.PAYMENT);
    }
    return credit.appliedTo().isEmpty() ? withdrawal() : application(credit);
  }

  private boolean isApplicationRight(Payment credit) {
    return credit.appliedTo().isEmpty()
        ? task.counterpart(BooksKind.PAYMENT).isEmpty()
        : pen.shows(BooksKind.PAYMENT);
  }

  private Draft memo(Payment credit, String item) {
    var body =
        pen.body(BooksKind.CREDIT_MEMO)
            .reference("CustomerRef", pen.customer(credit.accountId()))
            .date("TxnDate", credit.paidOn());
    new Currency(lookups).write(credit.amount(), body);
    body.list("Line", List.of(OwnItem.line(credit.amount(), item)));
    var then = isApplicationRight(credit) ? Write.Then.DONE : Write.Then.MORE;
    return lookups.send(
        pen.write(BooksKind.CREDIT_MEMO, pen.marked(body, BooksKind.CREDIT_MEMO), then));
  }

  private Draft application(Payment credit) {
    var applications = new Applications(task, lookups);
    var memo = task.counterpart(BooksKind.CREDIT_MEMO).orElseThrow().bookId();
    var lines = new ArrayList<>(applications.toInvoices(credit));
    lines.add(Applications.line(applications.total(credit), memo, BooksKind.CREDIT_MEMO));
    var body =
        pen.body(BooksKind.PAYMENT)
            .reference("CustomerRef", pen.customer(credit.accountId()))
            .number("TotalAmt", BigDecimal.ZERO)
            .date("TxnDate", credit.paidOn());
    new Currency(lookups).write(credit.amount(), body);
    body.list("Line", lines);
    return lookups.send(
        pen.write(BooksKind.PAYMENT, pen.marked(body, BooksKind.PAYMENT), Write.Then.DONE));
  }

  private Draft withdrawal() {
    var body = pen.naming(BooksKind.PAYMENT);
    return lookups.send(pen.write(Operation.DELETE, BooksKind.PAYMENT, body, Write.Then.DONE));
  }
}
