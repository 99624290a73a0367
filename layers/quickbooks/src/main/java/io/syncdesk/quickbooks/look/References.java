package io.syncdesk.quickbooks.look;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.Fee;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.Snapshot;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What a record refers to in QuickBooks: one of these is meant by "a reference is inactive". */
record References(
    Map<ListKind, Set<String>> ids, Map<ListKind, Set<String>> names, Set<String> invoices) {

  static References of(SyncRecord record, Records records, Settings settings) {
    var references =
        new References(
            new EnumMap<>(ListKind.class), new EnumMap<>(ListKind.class), new LinkedHashSet<>());
    if (record.content() instanceof Content.Present(var snapshot)) {
      references.addDependencies(records.findAll(snapshot.dependsOn(record.entity().company())));
      references.addOwn(snapshot, settings);
    }
    OwnKinds.counterpart(record, BooksKind.CUSTOMER)
        .ifPresent(it -> references.ids(ListKind.CUSTOMER).add(it.bookId()));
    return references;
  }

  private void addDependencies(List<SyncRecord> dependencies) {
    for (var dependency : dependencies) {
      for (var counterpart : dependency.counterparts()) {
        switch (counterpart.kind()) {
          case CUSTOMER -> ids(ListKind.CUSTOMER).add(counterpart.bookId());
          case ITEM -> addItem(dependency, counterpart.bookId());
          case INVOICE -> invoices.add(counterpart.bookId());
          case VENDOR, PAYMENT, CREDIT_MEMO, REFUND_RECEIPT, PURCHASE -> {}
        }
      }
    }
  }

  private void addItem(SyncRecord dependency, String bookId) {
    if (dependency.entity().kind() == EntityKind.SERVICE) {
      ids(ListKind.ITEM).add(bookId);
    }
  }

  private void addOwn(Snapshot snapshot, Settings settings) {
    if (snapshot instanceof Invoice invoice) {
      add(names(ListKind.CLASS), classes(invoice));
      add(names(ListKind.LOCATION), Stream.ofNullable(invoice.location()).toList());
    }
    if (snapshot instanceof Fee fee) {
      names(ListKind.VENDOR).add(fee.provider());
      add(ids(ListKind.ACCOUNT), Stream.ofNullable(settings.feeExpenseAccount()).toList());
      add(ids(ListKind.ACCOUNT), Stream.ofNullable(settings.feePaidFromAccount()).toList());
    }
  }

  private static List<String> classes(Invoice invoice) {
    return Stream.concat(
            Stream.ofNullable(invoice.classOfAll()),
            invoice.lines().stream().map(line -> line.lineClass()).filter(Objects::nonNull))
        .toList();
  }

  private static void add(Set<String> set, Collection<String> more) {
    set.addAll(more);
  }

  private Set<String> ids(ListKind kind) {
    return ids.computeIfAbsent(kind, _ -> new LinkedHashSet<>());
  }

  private Set<String> names(ListKind kind) {
    return names.computeIfAbsent(kind, _ -> new LinkedHashSet<>());
  }
}
