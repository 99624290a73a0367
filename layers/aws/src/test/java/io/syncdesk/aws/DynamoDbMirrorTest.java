package io.syncdesk.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.Contact;
import io.syncdesk.core.mirror.Customer;
import io.syncdesk.core.mirror.Hits;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.SearchText;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Customers are found by what the mirror table holds, whatever happened while it was written. */
class DynamoDbMirrorTest extends OnDynamoDb {
  private static final Listed BYRON = customer("1", "Ada Byron", "ada@byron.example");
  private static final Listed LOVELACE = customer("1", "Ada Lovelace", "ada@engines.example");

  @Test
  void a_customer_that_an_earlier_version_kept_is_found_once_it_is_seen_again() {
    var ada = new Listed(ListKind.CUSTOMER, "1", "Ada", "", Listed.Use.ACTIVE, "0");
    var body =
        "{\"kind\":\"CUSTOMER\",\"bookId\":\"1\",\"name\":\"Ada\",\"type\":\"\","
            + "\"use\":\"ACTIVE\",\"syncToken\":\"0\"}";
    store(Item.of("realmKind", realm() + "#Customer").with("id", "1").with("body", body));
    assertThat(mirror().find(realm(), ListKind.CUSTOMER, "1")).contains(ada);

    mirror().put(realm(), List.of(ada));

    assertThat(search(realm(), "ada")).containsExactly("Ada");
  }

  @Test
  void a_firm_whose_customers_could_not_be_searched_has_its_lists_read_again() {
    store(
        Item.of("realmKind", realm() + "#set-up")
            .with("id", "loaded")
            .with("body", "{\"is\":\"everything\"}"));

    assertThat(mirror().loaded(realm())).isEqualTo(Mirror.Loaded.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void a_crash_while_a_customer_is_renamed_leaves_nothing_once_it_is_done_again(int writes) {
    mirror().put(realm(), List.of(BYRON));
    var crashing = new DynamoDbMirror(LocalDynamoDb.client(new CrashAfter(writes)), tables);

    assertThatThrownBy(() -> crashing.put(realm(), List.of(LOVELACE)))
        .hasMessageContaining("crash");
    assertThat(search(realm(), "ada")).as("never missing").isNotEmpty();
    mirror().put(realm(), List.of(LOVELACE));

    assertThat(search(realm(), "ada")).containsExactly("Ada Lovelace");
    assertThat(search(realm(), "byron")).isEmpty();
    mirror().put(neighboursRealm(), List.of(LOVELACE));
    assertThat(parts(realm())).isEqualTo(parts(neighboursRealm())).isPositive();
  }

  @Test
  void a_crash_while_many_are_stored_keeps_what_was_done() {
    var many =
        IntStream.range(0, 250)
            .mapToObj(i -> customer("" + i, "Ada " + (1000 + i), "a@b.example"))
            .toList();
    var crashing = new DynamoDbMirror(LocalDynamoDb.client(new CrashAfter(100)), tables);

    assertThatThrownBy(() -> crashing.put(realm(), many)).hasStackTraceContaining("crash");

    assertThat(mirror().find(realm(), ListKind.CUSTOMER, "99")).isPresent();
    assertThat(mirror().find(realm(), ListKind.CUSTOMER, "249")).isEmpty();
    mirror().put(realm(), many);
    assertThat(search(realm(), "1249")).containsExactly("Ada 1249");
  }

  @Test
  void a_search_that_has_looked_at_a_thousand_says_that_there_may_be_more() {
    var smiths =
        IntStream.range(0, 1_100)
            .mapToObj(i -> customer("" + (1000 + i), "Smithers " + i, ""))
            .toList();
    mirror().put(realm(), smiths);
    mirror().put(realm(), List.of(customer("9999", "Smithers Bo", "")));

    var hits = mirror().search(realm(), SearchText.of("bo smithers").orElseThrow(), 10);

    assertThat(hits).isEqualTo(new Hits(List.of(), Hits.Extent.SOME));
  }

  /** How many parts there are of those that these two names have, and others. */
  private int parts(Realm realm) {
    return Stream.of("by", "yr", "ro", "on", "ad", "lo", "en")
        .mapToInt(it -> drawer(realm + "#Customer#" + it).count())
        .sum();
  }

  private QueryResponse drawer(String name) {
    return dynamoDb.query(query ->
        query
            .tableName(tables.mirror())
            .keyConditionExpression("realmKind = :drawer")
            .expressionAttributeValues(Map.of(":drawer", Attribute.text(name))));
  }

  private List<String> search(Realm realm, String text) {
    return mirror().search(realm, SearchText.of(text).orElseThrow(), 10).customers().stream()
        .map(Customer::name)
        .toList();
  }

  private void store(Item item) {
    dynamoDb.putItem(put -> put.tableName(tables.mirror()).item(item.attributes()));
  }

  private Mirror mirror() {
    return new DynamoDbMirror(dynamoDb, tables);
  }

  private static Listed customer(String bookId, String name, String email) {
    return new Listed(
        ListKind.CUSTOMER, bookId, name, "", Listed.Use.ACTIVE, "0", new Contact(email, ""));
  }

  /** Dies before the next batch is written. */
  private static final class CrashAfter implements ExecutionInterceptor {
    private int left;

    CrashAfter(int writes) {
      left = writes;
    }

    @Override
    public synchronized void beforeExecution(
        Context.BeforeExecution context, ExecutionAttributes attributes) {
      if (context.request() instanceof BatchWriteItemRequest && left-- == 0) {
        throw new IllegalStateException("crash");
      }
    }
  }
}
