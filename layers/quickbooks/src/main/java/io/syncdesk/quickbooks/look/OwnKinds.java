package io.syncdesk.quickbooks.look;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.Payment;
import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.record.SyncRecord;
import java.util.List;
import java.util.Optional;

/** Which entities of QuickBooks show a record, as opposed to those it only refers to. */
final class OwnKinds {
  private OwnKinds() {}

  static List<BooksKind> of(SyncRecord record) {
    return switch (record.entity().kind()) {
      case ACCOUNT -> List.of(BooksKind.CUSTOMER);
      case SERVICE -> List.of(BooksKind.ITEM);
      case INVOICE -> List.of(BooksKind.INVOICE);
      case PAYMENT -> List.of(BooksKind.CREDIT_MEMO, BooksKind.PAYMENT);
      case REFUND -> List.of(BooksKind.REFUND_RECEIPT);
      case FEE -> List.of(BooksKind.PURCHASE);
    };
  }

  /** Those documents that a create of ours may have left behind. */
  static List<BooksKind> documents(SyncRecord record) {
    return switch (record.entity().kind()) {
      case ACCOUNT, SERVICE -> List.of();
      case PAYMENT -> mayBeCredit(record) ? of(record) : List.of(BooksKind.PAYMENT);
      case INVOICE, REFUND, FEE -> of(record);
    };
  }

  static Optional<Counterpart> counterpart(SyncRecord record, BooksKind kind) {
    return record.counterparts().stream().filter(it -> it.kind() == kind).findFirst();
  }

  /** A payment that was deleted no longer says what it was. */
  private static boolean mayBeCredit(SyncRecord record) {
    return !(record.content() instanceof Content.Present(Payment payment))
        || payment.method() == PaymentMethod.PROMOTIONAL_CREDIT;
  }
}
