package io.syncdesk.aws;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.company.MemberChange;
import io.syncdesk.core.company.Members;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Who belongs to which firm, in the companies table. Who left keeps an item without the attribute
 * that the index looks for, so that the version stays.
 */
public final class DynamoDbMembers implements Members {
  private static final int MEMBERSHIPS_MAX = 10;

  /** Far more people than a firm on TaxDome has. */
  private static final int MEMBERS_MAX = 1_000;

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbMembers(DynamoDbClient dynamoDb, TableNames tables) {
    this.dynamoDb = dynamoDb;
    this.table = tables.companies();
  }

  @Override
  public void accept(MemberChange change) {
    var item =
        switch (change) {
          case MemberChange.Joined(var member) ->
              keyed(change).with("memberId", member.id()).withBody(member);
          case MemberChange.Left _ -> keyed(change);
        };
    try {
      dynamoDb.putItem(put ->
          put.tableName(table)
              .item(item.attributes())
              .conditionExpression("attribute_not_exists(memberVersion) OR memberVersion < :new")
              .expressionAttributeValues(
                  Map.of(":new", Attribute.number(change.version().value()))));
    } catch (ConditionalCheckFailedException newerIsKnown) {
      // Changes arrive in any order and more than once: this one has nothing to add.
    }
  }

  private static Item keyed(MemberChange change) {
    return CompanyParts.member(change.company(), change.memberId())
        .with("memberVersion", change.version().value());
  }

  @Override
  public List<Member> memberships(String memberId) {
    var query =
        QueryRequest.builder()
            .tableName(table)
            .indexName("by-member")
            .keyConditionExpression("memberId = :id")
            .expressionAttributeValues(Map.of(":id", Attribute.text(memberId)))
            .build();
    return Queries.upTo(MEMBERSHIPS_MAX, dynamoDb, query).stream()
        .map(it -> it.body(Member.class))
        .toList();
  }

  @Override
  public List<Member> of(CompanyId company) {
    var query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("company = :id AND begins_with(part, :member)")
            .expressionAttributeValues(CompanyParts.membersOf(company).attributes())
            .build();
    return Queries.upTo(MEMBERS_MAX, dynamoDb, query).stream()
        // Who left keeps an item without this.
        .filter(it -> it.attributes().containsKey("memberId"))
        .map(it -> it.body(Member.class))
        .toList();
  }
}
