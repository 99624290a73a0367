package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.Payment;
import io.syncdesk.core.change.Refund;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.Task;
import java.util.List;
import java.util.Optional;

/** Money given back is a refund receipt, out of the account its payment went into. */
final class RefundTranslation {
  private final Task task;
  private final Pen pen;
  private final Lookups lookups;

  RefundTranslation(Task task, Lookups lookups) {
    this.task = task;
    this.pen = new Pen(task);
    this.lookups = lookups;
  }

  Draft present(Refund refund) {
    if (pen.shows(BooksKind.REFUND_RECEIPT)) {
      return pen.shown(BooksKind.REFUND_RECEIPT);
    }
    return OwnItem.REFUND
        .in(lookups)
        .map(item -> receipt(refund, item))
        .orElseGet(() -> OwnItem.REFUND.create(pen, lookups));
  }

  private Draft receipt(Refund refund, String item) {
    var body =
        pen.body(BooksKind.REFUND_RECEIPT)
            .reference("CustomerRef", pen.customer(refund.accountId()))
            .date("TxnDate", refund.refundedOn());
    new Currency(lookups).write(refund.amount(), body);
    account().ifPresent(account -> body.reference("DepositToAccountRef", account));
    method(refund).ifPresent(method -> body.reference("PaymentMethodRef", method));
    var line = OwnItem.line(refund.amount(), item);
    if (refund.reason() != null) {
      line.text("Description", refund.reason());
    }
    body.list("Line", List.of(line));
    return lookups.send(
        pen.write(
            BooksKind.REFUND_RECEIPT, pen.marked(body, BooksKind.REFUND_RECEIPT), Write.Then.DONE));
  }

  /** Where {@link PaymentTranslation} puts money; here QuickBooks has no default of its own. */
  private Optional<String> account() {
    var account = UndepositedFunds.in(lookups);
    if (account.isEmpty()) {
      lookups.miss(new Fault.AccountMissing(UndepositedFunds.NAME));
    }
    return account;
  }

  /** Money goes back the way it came. */
  private Optional<String> method(Refund refund) {
    var payment = task.dependencies().get(pen.ref(EntityKind.PAYMENT, refund.paymentId()));
    return payment != null && payment.content() instanceof Content.Present(Payment paid)
        ? new Methods(lookups).of(paid.method())
        : Optional.empty();
  }
}
