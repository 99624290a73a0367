package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.Fee;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.record.Task;
import java.util.List;
import java.util.Optional;

/** What a provider kept is an expense paid to it: Stripe, from the account the firm chose. */
final class FeeTranslation {
  private final Task task;
  private final Pen pen;
  private final Lookups lookups;

  FeeTranslation(Task task, Lookups lookups) {
    this.task = task;
    this.pen = new Pen(task);
    this.lookups = lookups;
  }

  Draft present(Fee fee) {
    if (pen.shows(BooksKind.PURCHASE)) {
      return pen.shown(BooksKind.PURCHASE);
    }
    return lookups
        .optional(ListKind.VENDOR, fee.provider())
        .map(vendor -> expense(fee, vendor))
        .orElseGet(() -> vendor(fee.provider()));
  }

  /** Every fee that needs this vendor now drafts the same body, and the lane sends it once. */
  private Draft vendor(String name) {
    accounts();
    var body = Body.empty().text("DisplayName", name);
    return lookups.send(pen.write(Operation.CREATE, BooksKind.VENDOR, body, Write.Then.MORE));
  }

  private Draft expense(Fee fee, String vendor) {
    var body = pen.body(BooksKind.PURCHASE);
    accounts().ifPresent(accounts -> write(fee, vendor, accounts, body));
    return lookups.send(
        pen.write(BooksKind.PURCHASE, pen.marked(body, BooksKind.PURCHASE), Write.Then.DONE));
  }

  private void write(Fee fee, String vendor, Accounts accounts, Body body) {
    var isCard = accounts.paidFrom().type().equals("Credit Card");
    body.text("PaymentType", isCard ? "CreditCard" : "Cash")
        .reference("AccountRef", accounts.paidFrom().bookId())
        .object("EntityRef", Body.empty().text("value", vendor).text("type", "Vendor"))
        .date("TxnDate", fee.chargedOn());
    new Currency(lookups).write(fee.amount(), body);
    var expense = Body.empty().reference("AccountRef", accounts.expense().bookId());
    var line =
        Body.empty()
            .text("DetailType", "AccountBasedExpenseLineDetail")
            .money("Amount", fee.amount())
            .object("AccountBasedExpenseLineDetail", expense);
    body.list("Line", List.of(line));
  }

  private record Accounts(Listed paidFrom, Listed expense) {}

  private Optional<Accounts> accounts() {
    var expense = expenseAccount(task.settings());
    var paidFrom = paidFromAccount(task.settings());
    return paidFrom.flatMap(from -> expense.map(to -> new Accounts(from, to)));
  }

  private Optional<Listed> expenseAccount(Settings settings) {
    if (settings.feeExpenseAccount() != null) {
      return lookups.account(settings.feeExpenseAccount());
    }
    lookups.miss(new Fault.SettingMissing("feeExpenseAccount"));
    return Optional.empty();
  }

  private Optional<Listed> paidFromAccount(Settings settings) {
    if (settings.feePaidFromAccount() != null) {
      return lookups.account(settings.feePaidFromAccount());
    }
    lookups.miss(new Fault.SettingMissing("feePaidFromAccount"));
    return Optional.empty();
  }
}
