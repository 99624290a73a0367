package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** The part of a payment that settles one invoice, or uses up one credit memo. */
public record Application(EntityKey target, BigDecimal amount) {
  public static Stream<Application> in(ObjectNode payment) {
    return Json.objects(payment.path("Line")).stream().flatMap(line -> of(line).stream());
  }

  private static Optional<Application> of(ObjectNode line) {
    return Json.objects(line.path("LinkedTxn")).stream()
        .findFirst()
        .flatMap(link -> key(link).map(key -> new Application(key, Json.decimal(line, "Amount"))));
  }

  static Optional<EntityKey> key(ObjectNode link) {
    return Kind.named(Json.text(link, "TxnType"))
        .map(kind -> new EntityKey(kind, Json.text(link, "TxnId")));
  }
}
