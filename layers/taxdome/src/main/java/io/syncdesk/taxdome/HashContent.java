package io.syncdesk.taxdome;

import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.Fee;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.InvoiceLine;
import io.syncdesk.core.change.Payment;
import io.syncdesk.core.change.Refund;
import io.syncdesk.core.change.Service;
import io.syncdesk.core.change.Snapshot;

/** Which facts make two versions of an entity the same: all that TaxDome tells, lines in order. */
final class HashContent {
  private final CanonicalForm form = new CanonicalForm();

  private HashContent() {}

  static ContentHash of(Content content) {
    var hash = new HashContent();
    switch (content) {
      case Content.Present(var snapshot) -> hash.add("present", snapshot);
      case Content.Voided(var invoice) -> hash.add("voided", invoice);
      case Content.Deleted _ -> hash.form.add("content", "deleted");
    }
    return hash.form.hash();
  }

  private void add(String content, Snapshot snapshot) {
    form.add("content", content);
    switch (snapshot) {
      case Account account -> add(account);
      case Service service -> add(service);
      case Invoice invoice -> add(invoice);
      case Payment payment -> add(payment);
      case Refund refund -> add(refund);
      case Fee fee -> add(fee);
    }
  }

  private void add(Account account) {
    form.add("account", account.name())
        .add("type", account.type())
        .add("email", account.email())
        .add("phone", account.phone())
        .add("address", account.address());
  }

  private void add(Service service) {
    form.add("service", service.name())
        .add("rate", service.rate())
        .add("description", service.description())
        .add("category", service.category())
        .add("incomeAccount", service.incomeAccount());
  }

  private void add(Invoice invoice) {
    form.add("invoice", invoice.accountId())
        .add("number", invoice.number())
        .add("numberedBy", invoice.numberedBy())
        .add("issuedOn", invoice.issuedOn())
        .add("dueOn", invoice.dueOn())
        .add("tax", invoice.tax())
        .add("total", invoice.amount())
        .add("class", invoice.classOfAll())
        .add("location", invoice.location())
        .add("memo", invoice.memo());
    invoice.lines().forEach(this::add);
  }

  private void add(InvoiceLine line) {
    form.add("line", line.serviceId())
        .add("description", line.description())
        .add("quantity", line.quantity())
        .add("rate", line.rate())
        .add("amount", line.amount())
        .add("class", line.lineClass());
  }

  private void add(Payment payment) {
    form.add("payment", payment.accountId())
        .add("paidOn", payment.paidOn())
        .add("amount", payment.amount())
        .add("method", payment.method())
        .add("reference", payment.reference())
        .add("sync", payment.sync());
    payment
        .appliedTo()
        .forEach(part -> form.add("appliedTo", part.invoiceId()).add("amount", part.amount()));
  }

  private void add(Refund refund) {
    form.add("refund", refund.paymentId())
        .add("accountId", refund.accountId())
        .add("refundedOn", refund.refundedOn())
        .add("amount", refund.amount())
        .add("reason", refund.reason());
  }

  private void add(Fee fee) {
    form.add("fee", fee.paymentId())
        .add("chargedOn", fee.chargedOn())
        .add("amount", fee.amount())
        .add("provider", fee.provider());
  }
}
