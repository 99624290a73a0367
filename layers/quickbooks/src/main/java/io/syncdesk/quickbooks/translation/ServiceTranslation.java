package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.Service;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.record.Task;
import io.syncdesk.quickbooks.lists.Entries;
import java.util.List;
import java.util.Optional;

/** A service is an item of type Service with an income account. */
final class ServiceTranslation {
  private final Task task;
  private final Pen pen;
  private final Lookups lookups;

  ServiceTranslation(Task task, Lookups lookups) {
    this.task = task;
    this.pen = new Pen(task);
    this.lookups = lookups;
  }

  Draft present(Service service) {
    if (pen.shows(BooksKind.ITEM)) {
      return pen.shown(BooksKind.ITEM);
    }
    var inactive = inactive();
    if (inactive.isPresent()) {
      return new Draft.Impossible(inactive.get());
    }
    var body = pen.body(BooksKind.ITEM).text("Name", service.name()).text("Type", "Service");
    if (service.description() != null) {
      body.text("Description", service.description());
    }
    body.money("UnitPrice", service.rate());
    incomeAccount(service).ifPresent(account -> body.reference("IncomeAccountRef", account));
    return lookups.send(pen.write(BooksKind.ITEM, body, Write.Then.DONE));
  }

  /** QuickBooks takes changes of an inactive item, and it stays inactive: nothing could name it. */
  private Optional<Fault> inactive() {
    return task.counterpart(BooksKind.ITEM)
        .flatMap(it -> lookups.mirror().find(ListKind.ITEM, it.bookId()))
        .filter(it -> !it.isActive())
        .map(it -> new Fault.ReferenceInactive(ListKind.ITEM.entity(), Entries.plainName(it)));
  }

  /** An item that is there keeps its account unless the service asks for another. */
  private Optional<String> incomeAccount(Service service) {
    var accounts = new IncomeAccount(lookups);
    if (service.incomeAccount() != null) {
      return accounts.named(service.incomeAccount());
    }
    return task.counterpart(BooksKind.ITEM).isPresent()
        ? Optional.empty()
        : accounts.usual(task.settings());
  }

  /** QuickBooks keeps items for ever; one that is not sold any more is made inactive. */
  static Draft deleted(Pen pen) {
    if (pen.task().counterpart(BooksKind.ITEM).isEmpty()) {
      return new Draft.Shown(List.of());
    }
    var body = pen.body(BooksKind.ITEM).no("Active");
    return new Draft.Send(pen.write(Operation.DEACTIVATE, BooksKind.ITEM, body, Write.Then.DONE));
  }
}
