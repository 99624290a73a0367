package io.syncdesk.aws;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Money;
import io.syncdesk.core.change.Snapshot;
import io.syncdesk.core.record.Awaited;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Records as items. The keys of both indexes are there only while they mean something, so an index
 * holds what is due or resting and nothing else.
 */
final class RecordItems {
  static final String DUE = "due";
  static final String RESTING = "resting";
  static final String AWAITS = "awaits";

  /** Stands between what is awaited and who awaits it; not a character of ids. */
  private static final char BY = '|';

  /** What a record that waits comes to; the index of what rests shows it. */
  static final String AMOUNT = "amount";

  private RecordItems() {}

  static Item key(EntityRef entity) {
    return Item.of("company", entity.company().value()).with("entity", entity.key());
  }

  static Item of(SyncRecord record) {
    var item = key(record.entity()).with("revision", record.revision()).withBody(record);
    if (record.state() instanceof State.Due(var notBefore, var _)) {
      item =
          item.with(
              "dueAt",
              dueFrom(record.entity().kind())
                  + Moment.key(notBefore)
                  + "#"
                  + record.entity().key());
    }
    if (record.state() instanceof State.Resting resting) {
      item = item.with(AWAITS, awaits(resting.awaited()) + record.entity().key());
    }
    if (record.state() instanceof State.Waiting) {
      item = item.with(AMOUNT, amount(record));
    }
    return item;
  }

  private static String amount(SyncRecord record) {
    return record
        .content()
        .present()
        .flatMap(Snapshot::total)
        .map(it -> it.amount().toPlainString() + " " + it.currency())
        .orElse("-");
  }

  /** A record that waits, as the index shows it. */
  static Records.Waits waits(CompanyId company, Item item) {
    var amount = item.text(AMOUNT).split(" ", 2);
    return new Records.Waits(
        EntityRef.of(company, item.text("entity")),
        amount.length < 2
            ? Optional.empty()
            : Optional.of(new Money(new BigDecimal(amount[0]), amount[1])));
  }

  static SyncRecord record(Item item) {
    return item.body(SyncRecord.class);
  }

  /** Where the due records of a kind begin: its stage comes first in the key. */
  static String dueFrom(EntityKind kind) {
    return switch (kind) {
      case ACCOUNT -> "1#";
      case SERVICE -> "2#";
      case INVOICE -> "3#";
      case PAYMENT -> "4#";
      case REFUND -> "5#";
      case FEE -> "6#";
    };
  }

  /** Where those that are due by now end: {@code $} comes right after {@code #}. */
  static String dueTo(EntityKind kind, Instant now) {
    return dueFrom(kind) + Moment.key(now) + "$";
  }

  /** How the keys of all that rest for this begin. */
  static String awaits(Awaited awaited) {
    return awaited.key() + BY;
  }

  /** What the record with this key rests for, as {@link #awaits(Awaited)} writes it. */
  static String awaitedIn(Item item) {
    var awaits = item.text(AWAITS);
    return awaits.substring(0, awaits.indexOf(BY) + 1);
  }
}
