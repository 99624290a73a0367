package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.math.BigDecimal;

/** Invoices, credit memos, refund receipts: lines closed, totals and what is still open. */
record SaleCompletion(Kind kind) implements Completion {
  @Override
  public void complete(View books, ObjectNode before, ObjectNode after) {
    DocumentNumbers.assign(books, before, after);
    if (Json.present(after, "Line")) {
      var lines = new SalesLines(after);
      after.set("Line", lines.closed());
      after.put("TotalAmt", total(books, lines, after));
    }
    openAmount(before, after);
    contact(books, after);
    if (kind == Kind.INVOICE && !Json.present(after, "DueDate")) {
      after.put("DueDate", DueDate.of(books, after));
    }
  }

  /** Sales tax counts only where the company has switched it on. */
  private static BigDecimal total(View books, SalesLines lines, ObjectNode form) {
    var taxed = Json.isTrue(books.only(Kind.PREFERENCES), "TaxPrefs", "UsingSalesTax");
    if (!taxed) {
      form.putObject("TxnTaxDetail").put("TotalTax", 0);
    }
    var tax = Json.decimal(form, "TxnTaxDetail", "TotalTax");
    return Money.rounded(lines.subtotal().subtract(lines.discount()).add(tax));
  }

  /** What was paid before stays paid: only the difference to the new total moves. */
  private void openAmount(ObjectNode before, ObjectNode after) {
    var settled = Json.decimal(before, "TotalAmt").subtract(Json.decimal(before, "Balance"));
    var open = Money.rounded(Json.decimal(after, "TotalAmt").subtract(settled));
    switch (kind) {
      case INVOICE -> after.put("Balance", open);
      case CREDIT_MEMO -> after.put("Balance", open).put("RemainingCredit", open);
      default -> after.put("Balance", Money.NONE);
    }
  }

  private static void contact(View books, ObjectNode form) {
    books
        .find(Kind.CUSTOMER, Json.text(form, "CustomerRef", "value"))
        .ifPresent(customer -> addresses(customer, form));
    for (String status : new String[] {"PrintStatus", "EmailStatus"}) {
      if (!Json.present(form, status)) {
        form.put(status, "NotSet");
      }
    }
  }

  private static void addresses(ObjectNode customer, ObjectNode form) {
    for (String address : new String[] {"BillAddr", "ShipAddr"}) {
      if (!Json.present(form, address) && Json.present(customer, address)) {
        form.set(address, customer.path(address).deepCopy());
      }
    }
  }
}
