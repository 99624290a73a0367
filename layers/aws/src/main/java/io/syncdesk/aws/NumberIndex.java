package io.syncdesk.aws;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.numbering.InvoiceNumber;
import io.syncdesk.core.numbering.NumberPattern;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The numbers of a company's invoices in the order in which they count, an item for each, so that
 * the highest of a pattern is one query for one item; and how many there are of each pattern.
 */
final class NumberIndex {
  static final int PATTERNS_MAX = 1_000;

  private static final String NUMBERS = "#InvoiceNumbers";
  private static final String PATTERNS = "#InvoicePatterns";

  /** No number that is read has it in itself. */
  private static final String SEPARATOR = "\u0001";

  private static final String NUMBER = "number";
  private static final String INVOICES = "invoices";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Batches batches;

  NumberIndex(DynamoDbClient dynamoDb, String table, Batches batches) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.batches = batches;
  }

  Optional<InvoiceNumber> highest(Realm realm, NumberPattern pattern) {
    var query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("realmKind = :numbers AND begins_with(id, :pattern)")
            .expressionAttributeValues(
                Map.of(
                    ":numbers", Attribute.text(realm + NUMBERS),
                    ":pattern", Attribute.text(pattern.text() + SEPARATOR)))
            .scanIndexForward(false)
            .limit(1)
            .build();
    return dynamoDb.query(query).items().stream()
        .map(it -> new InvoiceNumber(new Item(it).text(NUMBER)))
        .findFirst();
  }

  Map<NumberPattern, Long> patterns(Realm realm) {
    var query =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("realmKind = :patterns")
            .expressionAttributeValues(Map.of(":patterns", Attribute.text(realm + PATTERNS)))
            .build();
    return Queries.upTo(PATTERNS_MAX, dynamoDb, query).stream()
        .filter(it -> it.number(INVOICES) > 0)
        .collect(
            Collectors.toMap(it -> new NumberPattern(it.text("id")), it -> it.number(INVOICES)));
  }

  /** The numbers of these are in it instead of those they had before. */
  void replace(Realm realm, Collection<Document> before, Collection<Document> now) {
    var wanted = items(realm, now);
    var obsolete = new LinkedHashSet<>(items(realm, before));
    obsolete.removeAll(wanted);
    batches.put(List.copyOf(wanted));
    batches.delete(obsolete.stream().map(NumberIndex::key).toList());
  }

  /**
   * Last of all: what a crash makes us do again is not counted twice, and what it kept us from
   * counting only matters for which of two patterns most invoices have.
   */
  void count(Realm realm, Collection<Document> before, Collection<Document> now) {
    var changes = new HashMap<NumberPattern, Long>();
    numbers(now).forEach(it -> changes.merge(it.pattern(), 1L, Long::sum));
    numbers(before).forEach(it -> changes.merge(it.pattern(), -1L, Long::sum));
    changes.values().removeIf(change -> change == 0);
    changes.forEach((pattern, change) -> add(realm, pattern, change));
  }

  private void add(Realm realm, NumberPattern pattern, long change) {
    var key = Item.of("realmKind", realm + PATTERNS).with("id", pattern.text());
    dynamoDb.updateItem(update ->
        update
            .tableName(table)
            .key(key.attributes())
            .updateExpression("ADD " + INVOICES + " :change")
            .expressionAttributeValues(Map.of(":change", Attribute.number(change))));
  }

  private static Set<Item> items(Realm realm, Collection<Document> documents) {
    var items = new LinkedHashSet<Item>();
    documents.forEach(
        document -> number(document).map(it -> item(realm, document, it)).ifPresent(items::add));
    return items;
  }

  private static Item item(Realm realm, Document document, InvoiceNumber number) {
    var place = String.join(SEPARATOR, number.pattern().text(), number.order(), document.bookId());
    return Item.of("realmKind", realm + NUMBERS).with("id", place).with(NUMBER, number.text());
  }

  private static Item key(Item item) {
    return Item.of("realmKind", item.text("realmKind")).with("id", item.text("id"));
  }

  private static Stream<InvoiceNumber> numbers(Collection<Document> documents) {
    return documents.stream().flatMap(it -> number(it).stream());
  }

  /** Only one that others can follow counts. */
  private static Optional<InvoiceNumber> number(Document document) {
    return document.kind() == DocumentKind.INVOICE
        ? InvoiceNumber.read(document.number()).filter(it -> it.next().isPresent())
        : Optional.empty();
  }
}
