package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.Payment;
import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.record.Task;

/** Money received is a payment that lies in Undeposited Funds and settles its invoices. */
final class PaymentTranslation {
  /** What its sibling, the sales receipt, takes at most; for payments Intuit says nothing. */
  private static final int REFERENCE_LENGTH_MAX = 21;

  private final Task task;
  private final Pen pen;
  private final Lookups lookups;

  PaymentTranslation(Task task, Lookups lookups) {
    this.task = task;
    this.pen = new Pen(task);
    this.lookups = lookups;
  }

  Draft present(Payment payment) {
    var wasCredit = task.counterpart(BooksKind.CREDIT_MEMO).isPresent();
    if (pen.shows(BooksKind.PAYMENT)) {
      return wasCredit ? pen.delete(BooksKind.CREDIT_MEMO) : pen.shown(BooksKind.PAYMENT);
    }
    var body =
        pen.body(BooksKind.PAYMENT).reference("CustomerRef", pen.customer(payment.accountId()));
    body.money("TotalAmt", payment.amount()).date("TxnDate", payment.paidOn());
    new Currency(lookups).write(payment.amount(), body);
    method(payment, body);
    UndepositedFunds.in(lookups)
        .ifPresent(account -> body.reference("DepositToAccountRef", account));
    body.text("PaymentRefNum", reference(payment))
        .list("Line", new Applications(task, lookups).toInvoices(payment));
    // Only a credit memo that no payment applies any more can be deleted, so it goes last.
    var then = wasCredit ? Write.Then.MORE : Write.Then.DONE;
    return lookups.send(pen.write(BooksKind.PAYMENT, pen.marked(body, BooksKind.PAYMENT), then));
  }

  /** The block makes QuickBooks check that the method really is a card; nothing is charged. */
  private void method(Payment payment, Body body) {
    new Methods(lookups)
        .of(payment.method())
        .ifPresent(method -> {
          body.reference("PaymentMethodRef", method);
          if (payment.method() == PaymentMethod.CARD) {
            var charge = Body.empty().no("ProcessPayment");
            body.object("CreditCardPayment", Body.empty().object("CreditChargeInfo", charge));
          }
        });
  }

  private String reference(Payment payment) {
    var reference = payment.reference() == null ? task.record().entity().id() : payment.reference();
    return reference.substring(0, Math.min(REFERENCE_LENGTH_MAX, reference.length()));
  }
}
