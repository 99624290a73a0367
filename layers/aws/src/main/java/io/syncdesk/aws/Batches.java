package io.syncdesk.aws;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Reads and writes many items of one table at once, again and again until none is left over. */
final class Batches {
  private static final int GET_MAX = 100;
  private static final int WRITE_MAX = 25;

  /** A hundred customers are 3,400 items; a page of documents is fewer, and of one partition. */
  private static final int MANY_PORTIONS = 50;

  private static final int AT_ONCE_MAX = 4;

  /** With waits that double, the last of these rounds ends after about 6 s. */
  static final int ROUNDS_MAX = 8;

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Backoff backoff;

  Batches(DynamoDbClient dynamoDb, String table, Backoff backoff) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.backoff = backoff;
  }

  /** Those that are there, strongly consistent, in no particular order. */
  List<Item> get(Collection<Item> keys) {
    var found = new ArrayList<Item>();
    for (var some : portions(keys.stream().distinct().toList(), GET_MAX)) {
      get(some, found);
    }
    return found;
  }

  private void get(List<Item> keys, List<Item> found) {
    var left =
        Map.of(
            table,
            KeysAndAttributes.builder()
                .keys(keys.stream().map(Item::attributes).toList())
                .consistentRead(true)
                .build());
    for (int round = 1; !left.isEmpty(); round++) {
      waitBefore(round);
      var asked = left;
      var answer = dynamoDb.batchGetItem(request -> request.requestItems(asked));
      answer.responses().getOrDefault(table, List.of()).forEach(it -> found.add(new Item(it)));
      left = answer.unprocessedKeys();
    }
  }

  /** Adds or replaces; no two of them may have the same key. */
  void put(List<Item> items) {
    write(items.stream().map(Batches::put).toList());
  }

  /** Deletes what has these keys, of which no two may be the same. */
  void delete(List<Item> keys) {
    write(keys.stream().map(Batches::delete).toList());
  }

  private void write(List<WriteRequest> requests) {
    var portions = portions(requests, WRITE_MAX);
    if (portions.size() < MANY_PORTIONS) {
      portions.forEach(this::writePortion);
    } else {
      portions.stream()
          .gather(Gatherers.mapConcurrent(AT_ONCE_MAX, this::writePortion))
          .forEach(_ -> {});
    }
  }

  /** How many rounds it took. */
  private int writePortion(List<WriteRequest> some) {
    var left = Map.of(table, some);
    int round = 0;
    while (!left.isEmpty()) {
      waitBefore(++round);
      var asked = left;
      left = dynamoDb.batchWriteItem(request -> request.requestItems(asked)).unprocessedItems();
    }
    return round;
  }

  private static WriteRequest put(Item item) {
    return WriteRequest.builder().putRequest(put -> put.item(item.attributes())).build();
  }

  private static WriteRequest delete(Item key) {
    return WriteRequest.builder().deleteRequest(delete -> delete.key(key.attributes())).build();
  }

  private void waitBefore(int round) {
    if (round > ROUNDS_MAX) {
      throw new IllegalStateException(
          table + " left items unprocessed in " + ROUNDS_MAX + " rounds: it is throttled");
    }
    if (round > 1) {
      backoff.await(round - 1);
    }
  }

  static <T> List<List<T>> portions(List<T> all, int size) {
    var portions = new ArrayList<List<T>>();
    for (int from = 0; from < all.size(); from += size) {
      portions.add(all.subList(from, Math.min(from + size, all.size())));
    }
    return portions;
  }
}
