package io.syncdesk.aws;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.notice.NoticeId;
import io.syncdesk.core.notice.ReadMarks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What people have read, in the notices table: an item for each notice, which DynamoDB deletes. */
public final class DynamoDbReadMarks implements ReadMarks {
  /** As many as there can be notices, and as many again that are no more. */
  private static final int MARKS_MAX = 2_000;

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final InstantSource clock;

  public DynamoDbReadMarks(DynamoDbClient dynamoDb, TableNames tables, InstantSource clock) {
    this.dynamoDb = dynamoDb;
    this.table = tables.notices();
    this.clock = clock;
  }

  @Override
  public Map<NoticeId, Instant> of(CompanyId company, String memberId) {
    var values =
        Item.of(":company", company.value())
            .with(":person", person(memberId))
            .with(":now", clock.instant().getEpochSecond());
    var query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("company = :company AND begins_with(person, :person)")
            .filterExpression("expiresAt > :now")
            .expressionAttributeValues(values.attributes())
            .build();
    var marks = new HashMap<NoticeId, Instant>();
    for (var item : Queries.upTo(MARKS_MAX, dynamoDb, query)) {
      marks.put(notice(item, memberId), Instant.parse(item.text("readAt")));
    }
    return marks;
  }

  private static NoticeId notice(Item item, String memberId) {
    return new NoticeId(item.text("person").substring(person(memberId).length()));
  }

  @Override
  public void mark(CompanyId company, String memberId, NoticeId notice, Instant at) {
    var item =
        Item.of("company", company.value())
            .with("person", person(memberId) + notice)
            .with("readAt", at.toString())
            .with("expiresAt", at.plus(KEPT_FOR).getEpochSecond());
    dynamoDb.putItem(put -> put.tableName(table).item(item.attributes()));
  }

  /** No member id contains a #. */
  private static String person(String memberId) {
    return "read#" + memberId + "#";
  }
}
