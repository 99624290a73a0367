package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.AccountType;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.record.Amendment;
import io.syncdesk.core.record.Task;
import io.syncdesk.quickbooks.lists.Entries;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A client is linked to the customer of its display name (S3). It is written only where a person
 * asked for a new customer (S7), and never again after that.
 */
final class AccountTranslation {
  private static final int COMPANY_NAME_MAX = 100;
  private static final int EMAIL_MAX = 100;
  private static final int PHONE_MAX = 30;
  private static final int ADDRESS_LINE_MAX = 500;

  private final Task task;
  private final Lookups lookups;

  AccountTranslation(Task task, Lookups lookups) {
    this.task = task;
    this.lookups = lookups;
  }

  Draft present(Account account) {
    return task.counterpart(BooksKind.CUSTOMER)
        .map(this::linked)
        .orElseGet(() ->
            task.record().amendment() instanceof Amendment.NewCustomer(var name)
                ? created(account, name)
                : link(account.name()));
  }

  /** One of that name may be there by now: perhaps ours, of an answer that was lost. */
  private Draft created(Account account, String name) {
    var namesakes = lookups.mirror().activeNamed(ListKind.CUSTOMER, name);
    return namesakes.isEmpty()
        ? lookups.send(
            new Pen(task).write(BooksKind.CUSTOMER, customer(account, name), Write.Then.DONE))
        : linkedToFree(namesakes.getFirst(), new Fault.NameTaken(name));
  }

  /** What is longer than QuickBooks takes is left out: a client is not kept out for its phone. */
  private static Body customer(Account account, String name) {
    var body = Body.empty().text("DisplayName", name);
    if (account.type() == AccountType.COMPANY && account.name().length() <= COMPANY_NAME_MAX) {
      body.text("CompanyName", account.name());
    }
    fitting(account.email(), EMAIL_MAX)
        .ifPresent(it -> body.object("PrimaryEmailAddr", Body.empty().text("Address", it)));
    fitting(account.phone(), PHONE_MAX)
        .ifPresent(it -> body.object("PrimaryPhone", Body.empty().text("FreeFormNumber", it)));
    fitting(account.address(), ADDRESS_LINE_MAX)
        .ifPresent(it -> body.object("BillAddr", Body.empty().text("Line1", it)));
    return body;
  }

  private static Optional<String> fitting(@Nullable String text, int most) {
    return Optional.ofNullable(text).filter(it -> !it.isBlank() && it.length() <= most);
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
        ? linkedToFree(namesakes.getFirst(), new Fault.NoMatchingCustomer(name))
        : new Draft.Impossible(new Fault.NoMatchingCustomer(name));
  }

  /** Two clients of one name are two: the second one's invoices are not the first one's. */
  private Draft linkedToFree(Listed customer, Fault otherwise) {
    var found = counterpart(customer);
    return lookups.isAnothers(task.record(), found.ref())
        ? new Draft.Impossible(otherwise)
        : new Draft.Shown(List.of(found));
  }

  private Counterpart counterpart(Listed customer) {
    return new Counterpart(
        BooksKind.CUSTOMER, customer.bookId(), customer.syncToken(), task.record().contentHash());
  }
}
