package io.syncdesk.quickbooks.look;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.quickbooks.client.Reader;
import io.syncdesk.quickbooks.client.Reading;
import io.syncdesk.quickbooks.lists.CompanyPreferences;
import io.syncdesk.quickbooks.lists.Entries;
import io.syncdesk.quickbooks.lists.TurnMirror;
import io.syncdesk.quickbooks.query.Field;
import io.syncdesk.quickbooks.query.Literal;
import io.syncdesk.quickbooks.query.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads parts of QuickBooks' lists again, so that the mirror tells how they are now. */
final class Refresh {
  private static final int IDS_AT_ONCE = 40;

  private final Reader reader;
  private final TurnMirror mirror;

  Refresh(Reader reader, TurnMirror mirror) {
    this.reader = reader;
    this.mirror = mirror;
  }

  /** A whole list; for the short ones. */
  Reading list(ListKind kind) {
    return learned(kind, reader.all(Query.all(kind.entity()).alsoInactive()));
  }

  /** The entries of one name. No entry can have a name that cannot be asked for. */
  Reading named(ListKind kind, String name) {
    return Literal.of(name.strip())
        .map(text -> Query.all(kind.entity()).is(nameOf(kind), text).alsoInactive())
        .map(query -> learned(kind, reader.page(query)))
        .orElseGet(() -> new Reading.Rows(List.of()));
  }

  /** The entries of these ids. */
  Reading identified(ListKind kind, Collection<String> ids) {
    var rows = new ArrayList<JsonNode>();
    var all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += IDS_AT_ONCE) {
      var some = all.subList(from, Math.min(all.size(), from + IDS_AT_ONCE));
      var literals = some.stream().map(Literal::new).toList();
      var query = Query.all(kind.entity()).isOneOf(Field.ID, literals).alsoInactive();
      switch (learned(kind, reader.page(query))) {
        case Reading.Rows(var more) -> rows.addAll(more);
        case Reading.Refused refused -> {
          return refused;
        }
        case Reading.NotNow notNow -> {
          return notNow;
        }
      }
    }
    return new Reading.Rows(rows);
  }

  Reading preferences() {
    var reading = reader.preferences();
    if (reading instanceof Reading.Rows(var rows)) {
      mirror.learn(CompanyPreferences.of(rows.getFirst()));
    }
    return reading;
  }

  private Reading learned(ListKind kind, Reading reading) {
    if (reading instanceof Reading.Rows(var rows)) {
      mirror.learn(Entries.listed(kind, rows));
    }
    return reading;
  }

  private static Field nameOf(ListKind kind) {
    return switch (kind) {
      case CUSTOMER, VENDOR -> Field.DISPLAY_NAME;
      case ITEM, ACCOUNT, PAYMENT_METHOD, CLASS, LOCATION -> Field.NAME;
    };
  }
}
