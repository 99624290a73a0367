package io.syncdesk.aws;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.numbering.InvoiceNumber;
import io.syncdesk.core.numbering.NumberPattern;
import io.syncdesk.core.numbering.Reservations;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Numbers given away, in the companies table under the realm they are numbers of: the last one of
 * each pattern, whose each number is, and which number each invoice has. Nothing ever leaves: a
 * number is not given again because the invoice it was for never came.
 */
public final class DynamoDbReservations implements Reservations {
  private static final String NUMBER = "invoiceNumber";
  private static final String HOLDER = "holder";

  /** Up to 200 ms, so that twenty who ask at once do not come back at once. */
  private static final int OVERTAKEN_ROUND = 3;

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Backoff backoff;
  private final Transactions transactions;

  public DynamoDbReservations(DynamoDbClient dynamoDb, TableNames tables) {
    this(dynamoDb, tables, Backoff.jittered());
  }

  DynamoDbReservations(DynamoDbClient dynamoDb, TableNames tables, Backoff backoff) {
    this.dynamoDb = dynamoDb;
    this.table = tables.companies();
    this.backoff = backoff;
    this.transactions = new Transactions(dynamoDb, backoff);
  }

  @Override
  public Optional<InvoiceNumber> of(Realm realm, EntityRef invoice) {
    return get(ofInvoice(realm, invoice), NUMBER).map(InvoiceNumber::new);
  }

  @Override
  public Optional<EntityRef> holder(Realm realm, String number) {
    return get(ofNumber(realm, number), HOLDER).map(Texts::entityRef);
  }

  @Override
  public Optional<InvoiceNumber> last(Realm realm, NumberPattern pattern) {
    return get(ofPattern(realm, pattern), NUMBER).map(InvoiceNumber::new);
  }

  /** Chance goes by before anybody hears that somebody was faster: not all come back at once. */
  @Override
  public Reserved reserve(Realm realm, Reservation reservation) {
    return switch (transactions.write(writes(realm, reservation))) {
      case Transactions.Written.Done _ -> Reserved.DONE;
      case Transactions.Written.Refused _, Transactions.Written.Collided _ -> {
        backoff.await(OVERTAKEN_ROUND);
        yield Reserved.OVERTAKEN;
      }
    };
  }

  private List<TransactWriteItem> writes(Realm realm, Reservation reservation) {
    var number = reservation.number();
    var read = reservation.read();
    return List.of(
        set(ofPattern(realm, number.pattern()), NUMBER, number.text(), text(read.last())),
        set(
            ofNumber(realm, number.text()),
            HOLDER,
            reservation.invoice().toString(),
            Optional.empty()),
        set(ofInvoice(realm, reservation.invoice()), NUMBER, number.text(), text(read.own())));
  }

  private static Optional<String> text(Optional<InvoiceNumber> number) {
    return number.map(InvoiceNumber::text);
  }

  /** Only if it still says what was read. */
  private TransactWriteItem set(Item key, String attribute, String value, Optional<String> read) {
    var values = new HashMap<>(Map.of(":value", Attribute.text(value)));
    read.ifPresent(it -> values.put(":read", Attribute.text(it)));
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(key.attributes())
                .updateExpression("SET " + attribute + " = :value")
                .conditionExpression(
                    read.map(_ -> attribute + " = :read")
                        .orElse("attribute_not_exists(" + attribute + ")"))
                .expressionAttributeValues(values))
        .build();
  }

  private Optional<String> get(Item key, String attribute) {
    var found =
        dynamoDb.getItem(get -> get.tableName(table).key(key.attributes()).consistentRead(true));
    return found.hasItem() ? Optional.of(new Item(found.item()).text(attribute)) : Optional.empty();
  }

  private static Item ofPattern(Realm realm, NumberPattern pattern) {
    return CompanyParts.numbers(realm, "last#" + pattern.text());
  }

  private static Item ofNumber(Realm realm, String number) {
    return CompanyParts.numbers(realm, "number#" + number.strip().toLowerCase(Locale.ROOT));
  }

  private static Item ofInvoice(Realm realm, EntityRef invoice) {
    return CompanyParts.numbers(realm, "of#" + invoice);
  }
}
