package io.syncdesk.simulator.books;

import static io.syncdesk.simulator.books.Family.LIST;
import static io.syncdesk.simulator.books.Family.NAME;
import static io.syncdesk.simulator.books.Family.SETTINGS;
import static io.syncdesk.simulator.books.Family.TRANSACTION;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.simulator.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of entity these books hold, and the property each is looked up by. */
public enum Kind {
  CUSTOMER("Customer", NAME, "DisplayName"),
  VENDOR("Vendor", NAME, "DisplayName"),
  EMPLOYEE("Employee", NAME, "DisplayName"),
  ITEM("Item", LIST, "Name"),
  ACCOUNT("Account", LIST, "Name"),
  PAYMENT_METHOD("PaymentMethod", LIST, "Name"),
  CLASS("Class", LIST, "Name"),
  DEPARTMENT("Department", LIST, "Name"),
  TERM("Term", LIST, "Name"),
  TAX_CODE("TaxCode", LIST, "Name"),
  INVOICE("Invoice", TRANSACTION, "DocNumber"),
  PAYMENT("Payment", TRANSACTION, "PaymentRefNum"),
  CREDIT_MEMO("CreditMemo", TRANSACTION, "DocNumber"),
  REFUND_RECEIPT("RefundReceipt", TRANSACTION, "DocNumber"),
  PURCHASE("Purchase", TRANSACTION, "DocNumber"),
  DEPOSIT("Deposit", TRANSACTION, "DocNumber"),
  PREFERENCES("Preferences", SETTINGS, "Id"),
  COMPANY_INFO("CompanyInfo", SETTINGS, "Id");

  private static final List<Kind> NAMES =
      Arrays.stream(values()).filter(kind -> kind.family == NAME).toList();

  private final String wireName;
  private final Family family;
  private final String keyProperty;

  Kind(String wireName, Family family, String keyProperty) {
    this.wireName = wireName;
    this.family = family;
    this.keyProperty = keyProperty;
  }

  public String wireName() {
    return wireName;
  }

  public Family family() {
    return family;
  }

  public String keyProperty() {
    return keyProperty;
  }

  /** Clients write entity names in any case, in paths and in queries. */
  public static Optional<Kind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.wireName.equalsIgnoreCase(name)).findAny();
  }

  public boolean isListed() {
    return family == NAME || family == LIST;
  }

  /** The kinds among which a name must be unique. */
  public List<Kind> nameSpace() {
    return family == NAME ? NAMES : List.of(this);
  }

  /** Entities that draw their ids from one counter say the same word here. */
  String idSequence() {
    return family == NAME || family == TRANSACTION ? family.name() : wireName;
  }

  String keyOf(JsonNode body) {
    return normalized(Json.text(body, keyProperty));
  }

  static String normalized(String key) {
    return key.strip().toLowerCase(Locale.ROOT);
  }
}
