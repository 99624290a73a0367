package io.syncdesk.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Asks for a stretch of items by key, page by page until there are enough or no more. */
final class Queries {

  private Queries() {}

  static List<Item> upTo(int limit, DynamoDbClient dynamoDb, QueryRequest query) {
    var found = new ArrayList<Item>();
    var page = query.toBuilder().limit(limit);
    Map<String, AttributeValue> last;
    do {
      var answer = dynamoDb.query(page.build());
      answer.items().forEach(it -> found.add(new Item(it)));
      last = answer.lastEvaluatedKey();
      page = query.toBuilder().limit(limit).exclusiveStartKey(last);
    } while (!last.isEmpty() && found.size() < limit);
    return found.size() > limit ? found.subList(0, limit) : found;
  }
}
