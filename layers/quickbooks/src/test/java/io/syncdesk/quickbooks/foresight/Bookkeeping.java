package io.syncdesk.quickbooks.foresight;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Settings;
import io.syncdesk.quickbooks.firm.Bookkeeper;
import io.syncdesk.quickbooks.firm.Firm;
import io.syncdesk.quickbooks.wire.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a bookkeeper does by chance in one firm's QuickBooks, and what of it no forecast can know.
 */
final class Bookkeeping {
  /** A location that only the bookkeeper uses, and gives up one day. */
  private static final String THEIR_OWN = "Lima";

  private final Firm firm;
  private final Bookkeeper books;
  private final Chance chance;
  private final Map<EntityRef, Unseen> unseen = new HashMap<>();
  private int typed;

  Bookkeeping(Firm firm, Chance chance) {
    this.firm = firm;
    this.books = firm.bookkeeper;
    this.chance = chance;
  }

  /** What is not to be seen of this entity, if anything. */
  List<Unseen> unseen(EntityRef entity) {
    return List.copyOf(
        unseen.containsKey(entity) ? List.of(unseen.get(entity)) : List.<Unseen>of());
  }

  void hides(EntityRef entity, Unseen what) {
    unseen.putIfAbsent(entity, what);
  }

  // --- at the beginning

  void setUp() {
    for (var it : List.of("East", "West")) {
      books.post("Class", "{\"Name\":\"" + it + "\"}");
    }
    for (var it : List.of("Rome", "Oslo", THEIR_OWN)) {
      books.post("Department", "{\"Name\":\"" + it + "\"}");
    }
    books.deactivate("Class", "Name = 'West'");
    books.deactivate("Department", "Name = 'Oslo'");
    preferences();
    if (chance.of(150)) {
      var card = books.one("PaymentMethod", "Name = 'Credit Card'");
      books.change(card, "PaymentMethod", "{\"Type\":\"NON_CREDIT_CARD\"}");
    }
    for (int i = 0; i < Clients.COUNT; i++) {
      if (chance.of(930)) {
        books.customer(Clients.displayName(i));
      }
    }
    firm.choose(settings());
  }

  private void preferences() {
    prefers(
        """
        {"AccountingInfoPrefs":{"ClassTrackingPerTxn":%s,"ClassTrackingPerTxnLine":%s,
         "TrackDepartments":%s},"TaxPrefs":{"UsingSalesTax":%s},
         "SalesFormsPrefs":{"CustomTxnNumbers":%s}}
        """
            .formatted(
                chance.of(300), chance.of(300), chance.of(600), chance.of(300), chance.of(850)));
  }

  private void prefers(String preferences) {
    books.change(books.all("Preferences").getFirst(), "Preferences", preferences);
  }

  private Settings settings() {
    var receivables = books.idOf("Account", "AccountType = 'Accounts Receivable'");
    var expense = books.account("Stripe Fees", "Expense");
    var clearing = books.account("Clearing", chance.one(List.of("Bank", "Credit Card")));
    return new Settings(
        Told.DAY.minusDays(Chance.OLD_DAYS - 1),
        Settings.AccountsAtStart.ALL,
        chance.of(60) ? receivables : null,
        chance.of(850),
        chance.of(80) ? null : chance.of(60) ? receivables : expense,
        chance.of(80) ? expense : clearing,
        chance.of(800),
        chance.of(500));
  }

  // --- beside what TaxDome tells

  /** The number of an invoice that was typed there. */
  String typedNumber() {
    var number = "T-" + ++typed;
    tries(() -> books.typedInvoice(number, aService()));
    return number;
  }

  private String aService() {
    if (books.find("Item", "Type = 'Service'").isEmpty()) {
      books.item("Typed there", 100);
    }
    return Json.text(books.find("Item", "Type = 'Service'").getFirst(), "Id");
  }

  void mayHaveAnItemLike(Told service) {
    var name = "Tax return " + service.entity().id();
    if (chance.of(60)) {
      books.item(name, 7);
    } else if (chance.of(8)) {
      books.item(name, 100);
      hides(service.entity(), Unseen.AN_EQUAL_ITEM);
    }
  }

  String mayHaveAnEmployeeLike(Told fee) {
    if (chance.of(970)) {
      return "Stripe";
    }
    var provider = "Provider " + fee.entity().id();
    tries(() -> books.post("Employee", "{\"DisplayName\":\"" + provider + "\"}"));
    hides(fee.entity(), Unseen.A_NAME_OF_AN_EMPLOYEE);
    return provider;
  }

  // --- in lists

  void worksInLists() {
    for (int i = 0; i < Clients.COUNT; i++) {
      if (chance.of(40)) {
        deactivates("Customer", "DisplayName = '" + Clients.displayName(i) + "'");
      }
      if (chance.of(50)) {
        deactivates("Item", "Name = 'Tax return s" + i + "'");
      }
    }
    if (chance.of(300)) {
      deactivates("Department", "Name = '" + THEIR_OWN + "'");
    }
    if (chance.of(300)) {
      prefers(
          "{\"AccountingInfoPrefs\":{\"BookCloseDate\":\"%s\"}}"
              .formatted(Told.DAY.minusDays(1 + chance.upTo(30))));
    }
  }

  private void deactivates(String kind, String condition) {
    for (var entry : books.find(kind, condition)) {
      tries(() -> books.change(entry, kind, "{\"Active\":false}"));
    }
  }

  // --- in documents

  void worksInDocuments() {
    for (var record : firm.tables.allRecords(Told.FIRM)) {
      for (var counterpart : record.counterparts()) {
        if (isDocument(counterpart.kind()) && chance.of(130)) {
          works(record.entity(), counterpart);
        }
      }
    }
  }

  /** Behind our back: nobody looks before the lane comes. */
  void worksUnseen(Told news) {
    for (var it : firm.tables.records().find(news.entity()).stream().toList()) {
      it.counterparts().stream().filter(shown -> isDocument(shown.kind())).forEach(this::deletes);
    }
    if (news.content() instanceof Content.Present(Invoice invoice)) {
      Optional.ofNullable(invoice.number())
          .ifPresent(number -> tries(() -> books.typedInvoice(number, aService())));
    }
    hides(news.entity(), Unseen.SINCE_THE_LAST_LOOK);
  }

  private void deletes(Counterpart counterpart) {
    var kind = counterpart.kind().entity();
    for (var it : books.find(kind, "Id = '" + counterpart.bookId() + "'")) {
      tries(() -> books.delete(kind, it));
    }
  }

  private static boolean isDocument(BooksKind kind) {
    return switch (kind) {
      case INVOICE, PAYMENT, CREDIT_MEMO, REFUND_RECEIPT, PURCHASE -> true;
      case CUSTOMER, VENDOR, ITEM -> false;
    };
  }

  private void works(EntityRef owner, Counterpart counterpart) {
    var kind = counterpart.kind();
    for (var document : books.find(kind.entity(), "Id = '" + counterpart.bookId() + "'")) {
      tries(() -> works(owner, kind, document));
    }
  }

  /** QuickBooks has rules for bookkeepers too: what it refuses has not happened. */
  private static void tries(Runnable work) {
    try {
      work.run();
    } catch (AssertionError refused) {
      return;
    }
  }

  private void works(EntityRef owner, BooksKind kind, JsonNode document) {
    switch (chance.upTo(6)) {
      case 0 -> voids(kind, document);
      case 1 -> books.delete(kind.entity(), document);
      case 2, 3 -> edits(kind, document);
      case 4 -> pays(kind, document);
      case 5 -> deposits(owner, kind, document);
      default -> addsALocation(owner, kind, document);
    }
  }

  private void voids(BooksKind kind, JsonNode document) {
    if (kind == BooksKind.INVOICE || kind == BooksKind.PAYMENT) {
      books.voids(kind.entity(), document);
    }
  }

  private void edits(BooksKind kind, JsonNode document) {
    var edit =
        kind == BooksKind.PAYMENT && chance.of(500)
            ? "\"Line\":[]"
            : "\"TxnDate\":\"" + Told.DAY.minusDays(chance.upTo(25)) + "\"";
    var needed = Json.text(document, "PaymentType");
    var type = needed.isEmpty() ? "" : "\"PaymentType\":\"" + needed + "\",";
    books.change(document, kind.entity(), "{" + type + edit + "}");
  }

  /** Somebody enters a payment by hand. */
  private void pays(BooksKind kind, JsonNode document) {
    var owed = document.path("Balance").decimalValue();
    if (kind == BooksKind.INVOICE && owed.signum() > 0) {
      var amount = chance.of(500) ? owed : owed.divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP);
      books.pays(document, amount);
    }
  }

  private void deposits(EntityRef owner, BooksKind kind, JsonNode document) {
    var amount = document.path("TotalAmt").decimalValue();
    if (kind == BooksKind.PAYMENT && amount.signum() > 0 && chance.of(300)) {
      books.deposit(Json.text(document, "Id"), amount);
      hides(owner, Unseen.A_DEPOSIT);
    }
  }

  private void addsALocation(EntityRef owner, BooksKind kind, JsonNode document) {
    var own = books.find("Department", "Name = '" + THEIR_OWN + "'");
    if (kind == BooksKind.INVOICE && !own.isEmpty()) {
      var id = Json.text(own.getFirst(), "Id");
      books.change(document, "Invoice", "{\"DepartmentRef\":{\"value\":\"" + id + "\"}}");
      hides(owner, Unseen.ADDED_BY_THE_BOOKKEEPER);
    }
  }
}
