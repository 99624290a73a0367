package io.syncdesk.aws;

import static io.syncdesk.core.change.Told.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncdesk.core.change.Told;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.numbering.InvoiceNumber;
import io.syncdesk.core.numbering.NumberPattern;
import io.syncdesk.core.numbering.Reservations;
import io.syncdesk.core.numbering.Reservations.Read;
import io.syncdesk.core.numbering.Reservations.Reservation;
import io.syncdesk.core.numbering.Reservations.Reserved;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Numbers are in order and given once by what the tables hold, whatever happens meanwhile. */
class NumbersOnDynamoDbTest extends OnDynamoDb {
  private static final Reservation FIRST =
      new Reservation(
          Told.anInvoice("inv-1", "acc-1").entity(),
          new InvoiceNumber("1043"),
          new Read(Optional.empty(), Optional.empty()));

  @Test
  void an_invoice_that_an_earlier_version_kept_counts_once_it_is_seen_again() {
    var before = invoice("1", "1042");
    store(
        Item.of("realmKind", realm() + "#Invoice")
            .with("id", "1")
            .with("name", "1042")
            .withBody(before));
    assertThat(mirror().isInUse(realm(), "1042")).isTrue();
    assertThat(mirror().findAll(realm(), List.of(before.ref()))).isEmpty();

    mirror().keep(realm(), List.of(before));

    assertThat(highest()).isEqualTo("1042");
    assertThat(mirror().findAll(realm(), List.of(before.ref()))).containsExactly(before);
  }

  @Test
  void a_firm_whose_numbers_were_not_in_order_has_its_documents_read_again() {
    store(
        Item.of("realmKind", realm() + "#set-up")
            .with("id", "loaded")
            .with("body", "{\"is\":\"everything\"}"));

    assertThat(mirror().areAllKnown(realm())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void a_crash_while_an_invoice_is_renumbered_leaves_nothing_once_it_is_done_again(int writes) {
    mirror().keep(realm(), List.of(invoice("1", "9000"), invoice("2", "1042")));
    var renumbered = List.of(invoice("1", "1041"));
    var crashing = new DynamoDbMirror(LocalDynamoDb.client(new CrashAfter(writes)), tables);

    assertThatThrownBy(() -> crashing.keep(realm(), renumbered)).hasMessageContaining("crash");
    mirror().keep(realm(), renumbered);

    assertThat(highest()).isEqualTo("1042");
    assertThat(mirror().patterns(realm())).isEqualTo(Map.of(NumberPattern.PLAIN, 2L));
  }

  /** What was not counted only matters for which of two patterns most invoices have. */
  @Test
  void a_crash_before_they_are_counted_leaves_the_count_behind_and_the_order_right() {
    var crashing = new DynamoDbMirror(LocalDynamoDb.client(new CrashAfter(2)), tables);
    var invoices = List.of(invoice("1", "1041"), invoice("2", "1042"));

    assertThatThrownBy(() -> crashing.keep(realm(), invoices)).hasMessageContaining("crash");
    mirror().keep(realm(), invoices);

    assertThat(highest()).isEqualTo("1042");
    assertThat(mirror().patterns(realm())).isEmpty();
  }

  @Test
  void who_only_collided_tries_again() {
    var moody = new MoodyDynamoDb(dynamoDb);
    moody.refuses(3, MoodyDynamoDb.cancelled("None", "TransactionConflict", "None"));

    assertThat(reservations(moody).reserve(realm(), FIRST)).isEqualTo(Reserved.DONE);
    assertThat(moody.isCalmAgain()).isTrue();
  }

  @Test
  void who_collides_again_and_again_is_overtaken() {
    var moody = new MoodyDynamoDb(dynamoDb);
    moody.refuses(
        Transactions.ROUNDS_MAX, MoodyDynamoDb.cancelled("TransactionConflict", "None", "None"));

    assertThat(reservations(moody).reserve(realm(), FIRST)).isEqualTo(Reserved.OVERTAKEN);
    assertThat(reservations(dynamoDb).last(realm(), NumberPattern.PLAIN)).isEmpty();
  }

  private Reservations reservations(DynamoDbClient client) {
    return new DynamoDbReservations(client, tables, _ -> {});
  }

  private String highest() {
    return mirror().highest(realm(), NumberPattern.PLAIN).orElseThrow().text();
  }

  private Mirror mirror() {
    return new DynamoDbMirror(dynamoDb, tables);
  }

  private void store(Item item) {
    dynamoDb.putItem(put -> put.tableName(tables.mirror()).item(item.attributes()));
  }

  private static Document invoice(String bookId, String number) {
    return new Document(
        new DocumentRef(DocumentKind.INVOICE, bookId),
        number,
        DAY,
        new Document.Amounts(new BigDecimal("120.00"), null, "USD"),
        "9",
        "0",
        Document.Posting.POSTED);
  }

  /** Dies before the next write. */
  private static final class CrashAfter implements ExecutionInterceptor {
    private int left;

    CrashAfter(int writes) {
      left = writes;
    }

    @Override
    public synchronized void beforeExecution(
        Context.BeforeExecution context, ExecutionAttributes attributes) {
      var request = context.request();
      if ((request instanceof BatchWriteItemRequest || request instanceof UpdateItemRequest)
          && left-- == 0) {
        throw new IllegalStateException("crash");
      }
    }
  }
}
