package io.syncdesk.aws;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.company.TokenPair;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Gives a firm its QuickBooks company: connection, tokens and lane at once. */
public final class DynamoDbConnections {
  private final String table;
  private final Transactions transactions;

  public DynamoDbConnections(DynamoDbClient dynamoDb, TableNames tables) {
    this.table = tables.companies();
    this.transactions = new Transactions(dynamoDb, Backoff.jittered());
  }

  /** What became of it. */
  public enum Connected {
    DONE,
    /** Another firm is connected to this QuickBooks company. */
    REALM_IS_TAKEN
  }

  /**
   * Connects for the first time or again; {@code atFirst} are the settings of a firm that has
   * chosen none yet. The tokens count as newer than any that are stored. A pause ends: what caused
   * it may be over.
   */
  public Connected connect(CompanyId company, Realm realm, Settings atFirst, TokenPair tokens) {
    var writes =
        List.of(tokens(company, realm, tokens), company(company, realm, atFirst), lane(company));
    return switch (transactions.write(writes)) {
      case Transactions.Written.Done _ -> Connected.DONE;
      case Transactions.Written.Refused _ -> Connected.REALM_IS_TAKEN;
      case Transactions.Written.Collided _ ->
          throw new IllegalStateException("the connection of " + company + " is busy");
    };
  }

  private TransactWriteItem tokens(CompanyId company, Realm realm, TokenPair tokens) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(CompanyParts.tokens(realm).attributes())
                .updateExpression(
                    "SET heldBy = :company, tokens = :tokens,"
                        + " tokensVersion = if_not_exists(tokensVersion, :none) + :one")
                .conditionExpression("attribute_not_exists(heldBy) OR heldBy = :company")
                .expressionAttributeValues(
                    Map.of(
                        ":company", Attribute.text(company.value()),
                        ":tokens", Body.of(Json.write(tokens)),
                        ":none", Attribute.number(0),
                        ":one", Attribute.number(1))))
        .build();
  }

  private TransactWriteItem company(CompanyId company, Realm realm, Settings atFirst) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(CompanyParts.company(company).attributes())
                .updateExpression(
                    "SET realm = :realm, #shard = :shard,"
                        + " settings = if_not_exists(settings, :settings)")
                .expressionAttributeNames(CompanyParts.SHARD_IS_RESERVED)
                .expressionAttributeValues(
                    Map.of(
                        ":realm", Attribute.text(realm.value()),
                        ":shard", Attribute.text(CompanyParts.shard(company)),
                        ":settings", Body.of(Json.write(atFirst)))))
        .build();
  }

  private TransactWriteItem lane(CompanyId company) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(CompanyParts.lane(company).attributes())
                .updateExpression("SET epoch = if_not_exists(epoch, :none) REMOVE pace")
                .expressionAttributeValues(Map.of(":none", Attribute.number(0))))
        .build();
  }
}
