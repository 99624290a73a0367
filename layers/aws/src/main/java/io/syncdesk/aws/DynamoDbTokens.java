package io.syncdesk.aws;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.core.company.Tokens;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The tokens, in the companies table, under the realm they open. */
public final class DynamoDbTokens implements Tokens {
  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbTokens(DynamoDbClient dynamoDb, TableNames tables) {
    this.dynamoDb = dynamoDb;
    this.table = tables.companies();
  }

  @Override
  public Optional<TokenPair> find(Realm realm) {
    var key = CompanyParts.tokens(realm).attributes();
    var item =
        new Item(
            dynamoDb.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item());
    return item.find("tokens", TokenPair.class).map(pair -> in(pair, item.number("tokensVersion")));
  }

  /** Connecting anew stores a pair under whatever version comes next, so the item knows best. */
  private static TokenPair in(TokenPair pair, long version) {
    return new TokenPair(
        pair.access(), pair.accessUntil(), pair.refresh(), pair.refreshUntil(), version);
  }

  @Override
  public Kept keep(Realm realm, TokenPair pair) {
    try {
      dynamoDb.updateItem(update ->
          update
              .tableName(table)
              .key(CompanyParts.tokens(realm).attributes())
              .updateExpression("SET tokens = :tokens, tokensVersion = :version")
              .conditionExpression(
                  "attribute_not_exists(tokensVersion) OR tokensVersion < :version")
              .expressionAttributeValues(
                  Map.of(
                      ":tokens", Body.of(Json.write(pair)),
                      ":version", Attribute.number(pair.version()))));
      return Kept.STORED;
    } catch (ConditionalCheckFailedException newerIsThere) {
      return Kept.OVERTAKEN;
    }
  }
}
