package io.syncdesk.aws;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.notice.NoticeId;
import io.syncdesk.core.notice.ReadMarks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What people have read, in the notices table: an item for each notice, which DynamoDB deletes. */
public final class DynamoDbReadMarks implements ReadMarks {
  private final DynamoDbClient dynamoDb;
  private final String table;
  private final InstantSource clock;

  public DynamoDbReadMarks(DynamoDbClient dynamoDb, TableNames tables, InstantSource clock) {
    this.dynamoDb = dynamoDb;
    this.table = tables.notices();
    this.clock = clock;
  }

  @Override
  public Map<NoticeId, Instant> of(
      CompanyId company, String memberId, Collection<NoticeId> notices) {
    var keys = notices.stream().map(it -> key(company, memberId, it)).toList();
    var now = clock.instant().getEpochSecond();
    var marks = new HashMap<NoticeId, Instant>();
    for (var item : new Batches(dynamoDb, table, Backoff.jittered()).get(keys)) {
      if (item.number("expiresAt") > now) {
        marks.put(notice(item, memberId), Instant.parse(item.text("readAt")));
      }
    }
    return marks;
  }

  private static NoticeId notice(Item item, String memberId) {
    return new NoticeId(item.text("person").substring(person(memberId).length()));
  }

  @Override
  public void mark(CompanyId company, String memberId, NoticeId notice, Instant at) {
    var item =
        key(company, memberId, notice)
            .with("readAt", at.toString())
            .with("expiresAt", at.plus(KEPT_FOR).getEpochSecond());
    dynamoDb.putItem(put -> put.tableName(table).item(item.attributes()));
  }

  private static Item key(CompanyId company, String memberId, NoticeId notice) {
    return Item.of("company", company.value()).with("person", person(memberId) + notice);
  }

  /** No member id contains a #. */
  private static String person(String memberId) {
    return "read#" + memberId + "#";
  }
}
