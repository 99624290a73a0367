package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.math.BigDecimal;
import java.util.List;

/**
 * Takes payments off an invoice that no longer owes as much: the rest becomes the customer's
 * credit.
 */
final class Unapplying {
  private final Draft draft;
  private final Moment moment;

  Unapplying(Draft draft, Moment moment) {
    this.draft = draft;
    this.moment = moment;
  }

  /** Afterwards at most {@code owed} is settled by the payments linked to this invoice. */
  void downTo(EntityKey invoice, BigDecimal owed) {
    var left = owed;
    for (String paymentId : payments(invoice)) {
      var payment = draft.find(Kind.PAYMENT, paymentId).orElseThrow();
      var reduced = reduce(payment, invoice, left);
      left = left.subtract(settledBy(reduced, invoice));
      if (!reduced.equals(payment)) {
        save(payment, reduced);
      }
    }
  }

  private List<String> payments(EntityKey invoice) {
    return draft.find(invoice.kind(), invoice.id()).stream()
        .flatMap(body -> Json.objects(body.path("LinkedTxn")).stream())
        .filter(link -> Json.text(link, "TxnType").equals(Kind.PAYMENT.wireName()))
        .map(link -> Json.text(link, "TxnId"))
        .toList();
  }

  private static ObjectNode reduce(ObjectNode payment, EntityKey invoice, BigDecimal most) {
    var reduced = payment.deepCopy();
    var lines = Json.array();
    var left = most;
    for (ObjectNode line : Json.objects(reduced.path("Line"))) {
      if (settles(line, invoice)) {
        var amount = Json.decimal(line, "Amount").min(left);
        left = left.subtract(amount);
        line.put("Amount", Money.rounded(amount));
      }
      if (Json.decimal(line, "Amount").signum() != 0) {
        lines.add(line);
      }
    }
    reduced.set("Line", lines);
    var unapplied = Json.decimal(reduced, "TotalAmt").subtract(PaymentCompletion.applied(reduced));
    return reduced.put("UnappliedAmt", Money.rounded(unapplied));
  }

  private static boolean settles(ObjectNode line, EntityKey invoice) {
    return Json.objects(line.path("LinkedTxn")).stream()
        .anyMatch(link -> Application.key(link).filter(invoice::equals).isPresent());
  }

  private static BigDecimal settledBy(ObjectNode payment, EntityKey invoice) {
    return Application.in(payment)
        .filter(application -> application.target().equals(invoice))
        .map(Application::amount)
        .reduce(Money.NONE, BigDecimal::add);
  }

  private void save(ObjectNode before, ObjectNode after) {
    moment.stampWritten(after);
    draft.put(Kind.PAYMENT, after);
    var key = new EntityKey(Kind.PAYMENT, Json.text(after, "Id"));
    new Ripple(draft, moment).spread(key, before, after);
  }
}
