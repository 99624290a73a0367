package io.syncdesk.quickbooks.lists;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.mirror.Contact;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.quickbooks.wire.Json;
import java.util.List;
import java.util.Optional;

/** Entries of QuickBooks' lists as the mirror keeps them. */
public final class Entries {
  /** What QuickBooks puts behind a name that it makes inactive. */
  private static final String INACTIVE_SUFFIX = " (deleted)";

  private Entries() {}

  public static Listed listed(ListKind kind, JsonNode entry) {
    return new Listed(
        kind,
        Json.text(entry, "Id"),
        Json.text(entry, nameProperty(kind)),
        typeProperty(kind).map(property -> Json.text(entry, property)).orElse(""),
        entry.path("Active").asBoolean(true) ? Listed.Use.ACTIVE : Listed.Use.INACTIVE,
        Json.text(entry, "SyncToken"),
        contact(kind, entry));
  }

  private static Contact contact(ListKind kind, JsonNode entry) {
    return switch (kind) {
      case CUSTOMER ->
          new Contact(
              Json.text(entry, "PrimaryEmailAddr", "Address"),
              Json.text(entry, "PrimaryPhone", "FreeFormNumber"));
      case VENDOR, ITEM, ACCOUNT, PAYMENT_METHOD, CLASS, LOCATION -> Contact.NONE;
    };
  }

  public static List<Listed> listed(ListKind kind, List<JsonNode> entries) {
    return entries.stream().map(entry -> listed(kind, entry)).toList();
  }

  /** The list that an entity of this kind stands in, if it is not a document. */
  public static Optional<ListKind> listOf(BooksKind kind) {
    return switch (kind) {
      case CUSTOMER -> Optional.of(ListKind.CUSTOMER);
      case VENDOR -> Optional.of(ListKind.VENDOR);
      case ITEM -> Optional.of(ListKind.ITEM);
      case INVOICE, PAYMENT, CREDIT_MEMO, REFUND_RECEIPT, PURCHASE -> Optional.empty();
    };
  }

  /** The name as people know it. */
  public static String plainName(Listed entry) {
    return entry.name().endsWith(INACTIVE_SUFFIX)
        ? entry.name().substring(0, entry.name().length() - INACTIVE_SUFFIX.length())
        : entry.name();
  }

  private static String nameProperty(ListKind kind) {
    return switch (kind) {
      case CUSTOMER, VENDOR -> "DisplayName";
      case ITEM, ACCOUNT, PAYMENT_METHOD, CLASS, LOCATION -> "Name";
    };
  }

  private static Optional<String> typeProperty(ListKind kind) {
    return switch (kind) {
      case ACCOUNT -> Optional.of("AccountType");
      case ITEM, PAYMENT_METHOD -> Optional.of("Type");
      case CUSTOMER, VENDOR, CLASS, LOCATION -> Optional.empty();
    };
  }
}
