package io.syncdesk.quickbooks.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Operation;
import io.syncdesk.quickbooks.wire.Json;
import java.util.Optional;

/** What an answer must hold to be a success; "200" alone is none. */
@FunctionalInterface
public interface Expected {

  Optional<JsonNode> in(JsonNode answer);

  /** The entity as QuickBooks has it now, or the notice that it is gone. */
  static Expected of(Operation operation, BooksKind kind) {
    return switch (operation) {
      case CREATE, UPDATE, VOID, DEACTIVATE -> entity(kind.entity());
      case DELETE -> deleted(kind.entity());
    };
  }

  static Expected entity(String entity) {
    return answer -> member(answer, entity).filter(it -> !Json.text(it, "Id").isEmpty());
  }

  private static Expected deleted(String entity) {
    return answer -> member(answer, entity).filter(it -> Json.text(it, "status").equals("Deleted"));
  }

  /** A member that is there, whatever it holds. */
  static Expected anything(String name) {
    return answer -> Optional.of(answer.path(name)).filter(it -> it.isObject() || it.isArray());
  }

  private static Optional<JsonNode> member(JsonNode answer, String name) {
    return Optional.of(answer.path(name)).filter(JsonNode::isObject);
  }
}
