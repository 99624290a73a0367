package io.syncdesk.aws;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.CaughtUp;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Cue;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Learned;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.Reply;
import io.syncdesk.core.books.Sight;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.Fee;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.Payment;
import io.syncdesk.core.change.Refund;
import io.syncdesk.core.change.Service;
import io.syncdesk.core.change.Snapshot;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.lane.Books;
import io.syncdesk.core.mirror.Merge;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Books that take everything, with requests of the size that QuickBooks really gets. */
final class GenerousBooks implements Books {
  private int ids;

  @Override
  public Draft draft(Task task) {
    var content = ((Content.Present) task.content()).snapshot();
    return new Draft.Send(
        new Write(
            Operation.CREATE,
            kind(content),
            body(content),
            task.record().contentHash(),
            Write.Then.DONE));
  }

  @Override
  public Reply send(Call call) {
    return new Reply.Answered(
        call.items().stream().map(item -> applied(item.write())).toList(),
        new Trace("1-6560d2a3-2a7f1b5c4d3e2f1a0b9c8d7e", 200, "", Duration.ofMillis(730)));
  }

  private Outcome applied(Write write) {
    ids++;
    return new Outcome.Applied(new Counterpart(write.kind(), "" + ids, "0", write.shows()));
  }

  @Override
  public Sight look(SyncRecord record, Fault fault) {
    return new Sight.Seen(record.counterparts());
  }

  @Override
  public CaughtUp changes(Instant since, Set<Merge> merges, Set<Cue> wanted) {
    return new CaughtUp.Seen(List.of(), Map.of(), false);
  }

  @Override
  public boolean hasMoreToLearn() {
    return false;
  }

  @Override
  public Learned learnMore() {
    return new Learned.Page();
  }

  @Override
  public void learnChanges() {}

  @Override
  public Sight lookFor(Write write) {
    return new Sight.Seen(List.of());
  }

  private static BooksKind kind(Snapshot snapshot) {
    return switch (snapshot) {
      case Account _ -> BooksKind.CUSTOMER;
      case Service _ -> BooksKind.ITEM;
      case Invoice _ -> BooksKind.INVOICE;
      case Payment _ -> BooksKind.PAYMENT;
      case Refund _ -> BooksKind.REFUND_RECEIPT;
      case Fee _ -> BooksKind.PURCHASE;
    };
  }

  private static String body(Snapshot snapshot) {
    return snapshot instanceof Invoice invoice
        ? invoice(invoice)
        : "{\"DisplayName\":\"%s\",\"Active\":true}".formatted(snapshot.label());
  }

  private static String invoice(Invoice invoice) {
    var lines =
        invoice.lines().stream()
            .map(line ->
                """
                {"DetailType":"SalesItemLineDetail","Amount":%s,"Description":"%s",\
                "SalesItemLineDetail":{"ItemRef":{"value":"%s"},"Qty":%s,"UnitPrice":%s,\
                "TaxCodeRef":{"value":"NON"}}}\
                """
                    .formatted(
                        line.amount().amount(),
                        line.description(),
                        line.serviceId(),
                        line.quantity(),
                        line.rate().amount()))
            .collect(Collectors.joining(","));
    return """
    {"DocNumber":"%s","TxnDate":"%s","DueDate":"%s","CustomerRef":{"value":"%s"},\
    "Line":[%s],"PrivateNote":"%s","CurrencyRef":{"value":"USD"}}\
    """
        .formatted(
            invoice.number(),
            invoice.issuedOn(),
            invoice.dueOn(),
            invoice.accountId(),
            lines,
            invoice.memo());
  }
}
