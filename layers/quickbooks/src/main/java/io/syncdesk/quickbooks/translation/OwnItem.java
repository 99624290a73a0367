package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.Money;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import java.util.Optional;

/**
 * The item that the lines of refunds, or of promotional credits, are put down to: QuickBooks wants
 * one on every line, and TaxDome's refunds and credits name no service.
 */
public enum OwnItem {
  REFUND("Refund"),
  PROMOTIONAL_CREDIT("Promotional credit");

  private final String itemName;

  OwnItem(String itemName) {
    this.itemName = itemName;
  }

  public String itemName() {
    return itemName;
  }

  /** Its id, once QuickBooks has it: ours, or one that the firm made for the purpose. */
  Optional<String> in(Lookups lookups) {
    return lookups.mirror().activeNamed(ListKind.ITEM, itemName).stream()
        .filter(item -> !item.type().equals("Category"))
        .map(Listed::bookId)
        .findFirst();
  }

  /** Creates it, before the document that needs it. */
  Draft create(Pen pen, Lookups lookups) {
    var body = Body.empty().text("Name", itemName).text("Type", "Service");
    new IncomeAccount(lookups)
        .usual(pen.task().settings())
        .ifPresent(account -> body.reference("IncomeAccountRef", account));
    return lookups.send(pen.write(Operation.CREATE, BooksKind.ITEM, body, Write.Then.MORE));
  }

  /** The one line of a document that has no more to say. */
  static Body line(Money amount, String item) {
    return Body.empty()
        .text("DetailType", "SalesItemLineDetail")
        .money("Amount", amount)
        .object("SalesItemLineDetail", Body.empty().reference("ItemRef", item));
  }
}
