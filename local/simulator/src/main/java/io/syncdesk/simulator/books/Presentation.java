package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;

/** An entity as QuickBooks shows it: every reference carries the name its target has today. */
public final class Presentation {
  private Presentation() {}

  public static ObjectNode of(View books, Kind kind, ObjectNode stored) {
    var shown = stored.deepCopy();
    References.in(kind, shown)
        .forEach(reference ->
            books
                .find(reference.target().kind(), reference.target().id())
                .ifPresent(reference::nameIt));
    if (!Json.present(shown, "CurrencyRef") && kind.family() == Family.TRANSACTION) {
      shown.putObject("CurrencyRef").put("value", "USD").put("name", "United States Dollar");
    }
    if (kind.family() == Family.TRANSACTION && !Json.present(shown, "LinkedTxn")) {
      shown.set("LinkedTxn", Json.array());
    }
    return shown;
  }
}
