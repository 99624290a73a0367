package io.syncdesk.quickbooks.lists;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.quickbooks.fault.Subject;
import io.syncdesk.quickbooks.wire.Json;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a write was about: its own body says, and the mirror knows the names behind the ids. */
public final class WrittenSubject implements Subject {
  private final Write write;
  private final JsonNode body;
  private final TurnMirror mirror;

  public WrittenSubject(Write write, TurnMirror mirror) {
    this.write = write;
    this.body = Json.own(write.body());
    this.mirror = mirror;
  }

  @Override
  public Operation operation() {
    return write.operation();
  }

  @Override
  public String name() {
    return Stream.of("DisplayName", "Name")
        .map(property -> Json.text(body, property))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse("");
  }

  @Override
  public String number() {
    return Json.text(body, "DocNumber");
  }

  /** The account a firm can change: the line's before the document's. */
  @Override
  public String account() {
    var lines = body.path("Line").findValues("AccountRef").stream();
    var own = Mentions.properties(ListKind.ACCOUNT).stream().map(body::path);
    return Stream.concat(lines, own)
        .flatMap(it -> name(ListKind.ACCOUNT, it).stream())
        .findFirst()
        .orElse("");
  }

  @Override
  public String paymentMethod() {
    return name(ListKind.PAYMENT_METHOD, body.path("PaymentMethodRef")).orElse("");
  }

  @Override
  public Reference inactive() {
    return Arrays.stream(ListKind.values())
        .flatMap(kind -> Mentions.of(kind, body).flatMap(id -> mirror.find(kind, id).stream()))
        .filter(it -> !it.isActive())
        .findFirst()
        .map(it -> new Reference(it.kind().entity(), Entries.plainName(it)))
        .orElse(Reference.UNKNOWN);
  }

  private Optional<String> name(ListKind kind, JsonNode reference) {
    return mirror.find(kind, Json.text(reference, "value")).map(Listed::name);
  }
}
