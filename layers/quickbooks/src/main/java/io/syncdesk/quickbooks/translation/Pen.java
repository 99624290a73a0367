package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.record.Task;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns what a document is to say into the write that makes it say so. */
record Pen(Task task) {

  /** A new entity's body, or the change of the one that is there. */
  Body body(BooksKind kind) {
    return task.counterpart(kind).map(Body::changing).orElseGet(Body::empty);
  }

  /** A new document carries our marker; the note of an old one is the bookkeeper's. */
  Body marked(Body body, BooksKind kind) {
    return task.counterpart(kind).isPresent()
        ? body
        : body.text("PrivateNote", Marker.of(task.record().entity()).text());
  }

  Write write(BooksKind kind, Body body, Write.Then then) {
    var operation = task.counterpart(kind).isPresent() ? Operation.UPDATE : Operation.CREATE;
    return write(operation, kind, body, then);
  }

  Write write(Operation operation, BooksKind kind, Body body, Write.Then then) {
    return new Write(operation, kind, body.text(), task.record().contentHash(), then);
  }

  /** Whether an entity of this kind is there and looks as it should. */
  boolean shows(BooksKind kind) {
    return task.counterpart(kind).filter(this::isUpToDate).isPresent();
  }

  private boolean isUpToDate(Counterpart counterpart) {
    return counterpart.isRightFor(task.record().contentHash());
  }

  /** Nothing to do: these entities, as far as they are there, show the record. */
  Draft shown(BooksKind... kinds) {
    return new Draft.Shown(
        Stream.of(kinds).map(task::counterpart).flatMap(Optional::stream).toList());
  }

  /** Takes these out of the books one after the other, in this order. */
  Draft delete(BooksKind... kinds) {
    var left = Stream.of(kinds).filter(kind -> task.counterpart(kind).isPresent()).toList();
    if (left.isEmpty()) {
      return new Draft.Shown(List.of());
    }
    var kind = left.getFirst();
    var then = left.size() == 1 ? Write.Then.DONE : Write.Then.MORE;
    return new Draft.Send(write(Operation.DELETE, kind, naming(kind), then));
  }

  EntityRef ref(EntityKind kind, String id) {
    return new EntityRef(task.record().entity().company(), kind, id);
  }

  /** The customer that a client is linked to. */
  String customer(String accountId) {
    return task.counterpartOf(ref(EntityKind.ACCOUNT, accountId), BooksKind.CUSTOMER).bookId();
  }

  Body naming(BooksKind kind) {
    return Body.naming(task.counterpart(kind).orElseThrow());
  }
}
