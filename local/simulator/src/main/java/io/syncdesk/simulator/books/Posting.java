package io.syncdesk.simulator.books;

import static java.math.BigDecimal.ZERO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What one document moves: accounts, what a customer owes, what other documents still have open.
 */
final class Posting {
  /** Positive is a debit; only the entity that it belongs to knows which way its balance counts. */
  private final Map<EntityKey, BigDecimal> debits = new LinkedHashMap<>();

  private final Map<EntityKey, BigDecimal> settled = new LinkedHashMap<>();
  private final Set<EntityKey> links = new LinkedHashSet<>();

  /** The posting of an empty body moves nothing. */
  static Posting of(View books, Kind kind, ObjectNode body) {
    var posting = new Posting();
    if (!body.isEmpty()) {
      posting.write(books, kind, body);
    }
    return posting;
  }

  private void write(View books, Kind kind, ObjectNode body) {
    var total = Json.decimal(body, "TotalAmt");
    switch (kind) {
      case INVOICE -> receivable(books, body, total);
      case CREDIT_MEMO -> receivable(books, body, total.negate());
      case PAYMENT -> {
        receivable(books, body, total.negate());
        debit(account(body, "DepositToAccountRef"), total);
        Application.in(body).forEach(this::settle);
      }
      case REFUND_RECEIPT -> debit(account(body, "DepositToAccountRef"), total.negate());
      case PURCHASE -> purchase(body, total);
      case DEPOSIT -> deposit(books, body, total);
      default -> {}
    }
  }

  private void receivable(View books, ObjectNode body, BigDecimal amount) {
    debit(new EntityKey(Kind.CUSTOMER, Json.text(body, "CustomerRef", "value")), amount);
    ChartOfAccounts.receivable(books)
        .ifPresent(id -> debit(new EntityKey(Kind.ACCOUNT, id), amount));
  }

  private void settle(Application application) {
    settled.merge(application.target(), application.amount(), BigDecimal::add);
    links.add(application.target());
  }

  private void purchase(ObjectNode body, BigDecimal total) {
    var spent = Json.isTrue(body, "Credit") ? total.negate() : total;
    debit(account(body, "AccountRef"), spent.negate());
    for (ObjectNode line : Json.objects(body.path("Line"))) {
      var amount = Json.decimal(line, "Amount");
      var signed = Json.isTrue(body, "Credit") ? amount.negate() : amount;
      debit(account(line.path("AccountBasedExpenseLineDetail"), "AccountRef"), signed);
    }
  }

  private void deposit(View books, ObjectNode body, BigDecimal total) {
    debit(account(body, "DepositToAccountRef"), total);
    for (ObjectNode line : Json.objects(body.path("Line"))) {
      var amount = Json.decimal(line, "Amount").negate();
      debit(account(line.path("DepositLineDetail"), "AccountRef"), amount);
      Json.objects(line.path("LinkedTxn")).stream()
          .flatMap(link -> Application.key(link).stream())
          .forEach(key -> takeFromFunds(books, key, amount));
    }
  }

  private void takeFromFunds(View books, EntityKey payment, BigDecimal amount) {
    links.add(payment);
    ChartOfAccounts.undepositedFunds(books)
        .ifPresent(id -> debit(new EntityKey(Kind.ACCOUNT, id), amount));
  }

  private static EntityKey account(JsonNode node, String property) {
    return new EntityKey(Kind.ACCOUNT, Json.text(node, property, "value"));
  }

  private void debit(EntityKey key, BigDecimal amount) {
    debits.merge(key, amount, BigDecimal::add);
  }

  Map<EntityKey, BigDecimal> debitsSince(Posting before) {
    return difference(before.debits, debits);
  }

  Map<EntityKey, BigDecimal> settledSince(Posting before) {
    return difference(before.settled, settled);
  }

  Set<EntityKey> links() {
    return links;
  }

  private static Map<EntityKey, BigDecimal> difference(
      Map<EntityKey, BigDecimal> before, Map<EntityKey, BigDecimal> after) {
    var difference = new LinkedHashMap<>(after);
    before.forEach((key, amount) -> difference.merge(key, amount.negate(), BigDecimal::add));
    difference.values().removeIf(amount -> amount.compareTo(ZERO) == 0);
    return difference;
  }
}
