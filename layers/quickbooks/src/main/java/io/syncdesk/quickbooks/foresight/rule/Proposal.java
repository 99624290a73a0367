package io.syncdesk.quickbooks.foresight.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.record.Task;
import io.syncdesk.quickbooks.wire.Json;
import java.util.Optional;

/** A write about to be sent, as the rules see it. */
public record Proposal(Task task, Write write, Known known) {

  public BooksKind kind() {
    return write.kind();
  }

  /** Exactly what is sent. */
  public JsonNode sent() {
    return Json.own(write.body());
  }

  /** Which entity it is about; empty for a new one. */
  public String bookId() {
    return Json.text(sent(), "Id");
  }

  /** The document that is there, as QuickBooks showed it last. */
  public Optional<Document> there() {
    return bookId().isEmpty() ? Optional.empty() : known.document(kind(), bookId());
  }

  /** Whether we know of everything that a payment settles how much of it is open. */
  public boolean knowsWhatItSettles() {
    return new Applied(saved())
        .parts()
        .allMatch(it -> known.document(it.kind(), it.bookId()).isPresent());
  }

  /** Whether QuickBooks keeps what is sent, and so looks at all of it. */
  boolean isSaved() {
    return switch (write.operation()) {
      case CREATE, UPDATE -> true;
      case VOID, DELETE, DEACTIVATE -> false;
    };
  }

  /**
   * The entity as it would read: updates are sparse, so what we wrote before stays where nothing
   * else is said. Nothing at all where nothing is saved.
   */
  JsonNode saved() {
    if (!isSaved()) {
      return Json.object();
    }
    if (bookId().isEmpty()) {
      return sent();
    }
    ObjectNode merged = known.lastWritten(kind()).deepCopy();
    sent().properties().forEach(it -> merged.set(it.getKey(), it.getValue()));
    return merged;
  }
}
