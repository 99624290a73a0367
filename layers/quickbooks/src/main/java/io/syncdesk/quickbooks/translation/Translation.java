package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.Fee;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.Payment;
import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.change.Refund;
import io.syncdesk.core.change.Service;
import io.syncdesk.core.change.Snapshot;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.Task;
import io.syncdesk.quickbooks.lists.TurnMirror;
import java.util.List;

/** Decides what to write so that the books show what TaxDome says, from what we know. */
public final class Translation {
  private final TurnMirror mirror;
  private final Records records;

  public Translation(TurnMirror mirror, Records records) {
    this.mirror = mirror;
    this.records = records;
  }

  public Draft draft(Task task) {
    var lookups = new Lookups(mirror, records);
    return switch (task.content()) {
      case Content.Present(var snapshot) -> present(snapshot, task, lookups);
      case Content.Voided _ -> new InvoiceTranslation(task, lookups).voided();
      case Content.Deleted _ -> deleted(task);
    };
  }

  private static Draft present(Snapshot snapshot, Task task, Lookups lookups) {
    return switch (snapshot) {
      case Account account -> new AccountTranslation(task, lookups).present(account);
      case Service service -> new ServiceTranslation(task, lookups).present(service);
      case Invoice invoice -> new InvoiceTranslation(task, lookups).present(invoice);
      case Payment credit when credit.method() == PaymentMethod.PROMOTIONAL_CREDIT ->
          new CreditTranslation(task, lookups).present(credit);
      case Payment payment -> new PaymentTranslation(task, lookups).present(payment);
      case Refund refund -> new RefundTranslation(task, lookups).present(refund);
      case Fee fee -> new FeeTranslation(task, lookups).present(fee);
    };
  }

  /** Clients stay in QuickBooks; only the link goes. */
  private static Draft deleted(Task task) {
    var pen = new Pen(task);
    return switch (task.record().entity().kind()) {
      case ACCOUNT -> new Draft.Shown(List.of());
      case SERVICE -> ServiceTranslation.deleted(pen);
      case INVOICE -> pen.delete(BooksKind.INVOICE);
      case PAYMENT -> pen.delete(BooksKind.PAYMENT, BooksKind.CREDIT_MEMO);
      case REFUND -> pen.delete(BooksKind.REFUND_RECEIPT);
      case FEE -> pen.delete(BooksKind.PURCHASE);
    };
  }
}
