package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.math.BigDecimal;

/** Payments: what is applied to invoices, what stays as the customer's credit. */
final class PaymentCompletion implements Completion {
  @Override
  public void complete(View books, ObjectNode before, ObjectNode after) {
    var lines = Json.objects(after.path("Line"));
    LineNumbers.give(lines);
    lines.forEach(line -> line.remove("LineNum"));
    if (Json.present(after, "TotalAmt")) {
      var total = Json.decimal(after, "TotalAmt");
      after.put("TotalAmt", Money.rounded(total));
      after.put("UnappliedAmt", Money.rounded(total.subtract(applied(after))));
    }
    if (!Json.present(after, "DepositToAccountRef", "value")) {
      ChartOfAccounts.undepositedFunds(books)
          .ifPresent(id -> after.putObject("DepositToAccountRef").put("value", id));
    }
    after.put("ProcessPayment", Json.isTrue(after, "ProcessPayment"));
  }

  /** Invoices use the payment up; credit memos in it add to what can be used. */
  static BigDecimal applied(ObjectNode payment) {
    return Application.in(payment)
        .map(application ->
            application.target().kind() == Kind.INVOICE
                ? application.amount()
                : application.amount().negate())
        .reduce(Money.NONE, BigDecimal::add);
  }
}
