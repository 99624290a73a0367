package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.change.Account;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.record.Task;
import io.syncdesk.quickbooks.lists.Entries;
import java.util.List;

/** A client is linked to the customer of its display name; it is never written (S3). */
final class AccountTranslation {
  private final Task task;
  private final Lookups lookups;

  AccountTranslation(Task task, Lookups lookups) {
    this.task = task;
    this.lookups = lookups;
  }

  Draft present(Account account) {
    return task.counterpart(BooksKind.CUSTOMER)
        .map(this::linked)
        .orElseGet(() -> link(account.name()));
  }

  /** A link holds through renamings on either side; it ends with the customer. */
  private Draft linked(Counterpart customer) {
    return lookups
        .mirror()
        .find(ListKind.CUSTOMER, customer.bookId())
        .filter(it -> !it.isActive())
        .<Draft>map(AccountTranslation::inactive)
        .orElseGet(() -> new Draft.Shown(List.of(customer)));
  }

  private static Draft inactive(Listed customer) {
    return new Draft.Impossible(
        new Fault.ReferenceInactive(ListKind.CUSTOMER.entity(), Entries.plainName(customer)));
  }

  private Draft link(String name) {
    var namesakes = lookups.mirror().activeNamed(ListKind.CUSTOMER, name);
    return namesakes.size() == 1
        ? new Draft.Shown(List.of(counterpart(namesakes.getFirst())))
        : new Draft.Impossible(new Fault.NoMatchingCustomer(name));
  }

  private Counterpart counterpart(Listed customer) {
    return new Counterpart(
        BooksKind.CUSTOMER, customer.bookId(), customer.syncToken(), task.record().contentHash());
  }
}
