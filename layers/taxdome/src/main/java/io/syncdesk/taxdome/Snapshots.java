package io.syncdesk.taxdome;

import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.AccountType;
import io.syncdesk.core.change.Application;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.Fee;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.InvoiceLine;
import io.syncdesk.core.change.NumberedBy;
import io.syncdesk.core.change.Payment;
import io.syncdesk.core.change.PaymentMethod;
import io.syncdesk.core.change.Refund;
import io.syncdesk.core.change.Service;
import io.syncdesk.core.change.Snapshot;
import io.syncdesk.core.change.SyncWish;
import java.util.Map;
import java.util.Objects;

/** Reads {@code data}: the entity as it is now, field by field in the order of the contract. */
final class Snapshots {
  private static final Map<String, AccountType> ACCOUNT_TYPES =
      Map.of("individual", AccountType.INDIVIDUAL, "company", AccountType.COMPANY);
  private static final Map<String, NumberedBy> NUMBERED_BY =
      Map.of("person", NumberedBy.PERSON, "automation", NumberedBy.AUTOMATION);
  private static final Map<String, PaymentMethod> METHODS =
      Map.of(
          "cash", PaymentMethod.CASH,
          "check", PaymentMethod.CHECK,
          "card", PaymentMethod.CARD,
          "bank", PaymentMethod.BANK,
          "promotional-credit", PaymentMethod.PROMOTIONAL_CREDIT);

  private Snapshots() {}

  static Snapshot read(EntityKind kind, Fields data) {
    Snapshot snapshot =
        switch (kind) {
          case ACCOUNT -> account(data);
          case SERVICE -> service(data);
          case INVOICE -> invoice(data);
          case PAYMENT -> payment(data);
          case REFUND -> refund(data);
          case FEE -> fee(data);
        };
    data.end();
    return snapshot;
  }

  private static Account account(Fields data) {
    return new Account(
        data.text("name"),
        data.word("type", ACCOUNT_TYPES),
        data.textIfAny("email"),
        data.textIfAny("phone"),
        data.textIfAny("address"));
  }

  private static Service service(Fields data) {
    return new Service(
        data.text("name"),
        data.value("rate", Value.MONEY),
        data.textIfAny("description"),
        data.textIfAny("category"),
        data.textIfAny("incomeAccount"));
  }

  static Invoice invoice(Fields data) {
    return new Invoice(
        data.textIfAny("number"),
        data.word("numberedBy", NUMBERED_BY),
        data.id("accountId"),
        data.value("issuedOn", Value.DATE),
        data.valueIfAny("dueOn", Value.DATE),
        data.list("lines", Snapshots::line),
        data.valueIfAny("tax", Value.MONEY),
        data.value("total", Value.MONEY),
        data.textIfAny("class"),
        data.textIfAny("location"),
        data.textIfAny("memo"));
  }

  private static InvoiceLine line(Fields line) {
    var read =
        new InvoiceLine(
            line.id("serviceId"),
            line.textIfAny("description"),
            line.value("quantity", Value.QUANTITY),
            line.value("rate", Value.MONEY),
            line.value("amount", Value.MONEY),
            line.textIfAny("class"));
    line.end();
    return read;
  }

  private static Payment payment(Fields data) {
    return new Payment(
        data.id("accountId"),
        data.value("paidOn", Value.DATE),
        data.value("amount", Value.MONEY),
        data.word("method", METHODS),
        data.textIfAny("reference"),
        data.list("appliedTo", Snapshots::application),
        Objects.requireNonNullElse(data.valueIfAny("sync", Value.WISH), SyncWish.AS_SETTING));
  }

  private static Application application(Fields part) {
    var read = new Application(part.id("invoiceId"), part.value("amount", Value.MONEY));
    part.end();
    return read;
  }

  private static Refund refund(Fields data) {
    return new Refund(
        data.id("paymentId"),
        data.id("accountId"),
        data.value("refundedOn", Value.DATE),
        data.value("amount", Value.MONEY),
        data.textIfAny("reason"));
  }

  private static Fee fee(Fields data) {
    return new Fee(
        data.id("paymentId"),
        data.value("chargedOn", Value.DATE),
        data.value("amount", Value.MONEY),
        data.text("provider"));
  }
}
