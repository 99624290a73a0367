package io.syncdesk.aws;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.core.company.Tokens;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The tokens, in the companies table, under the realm they open, sealed for the firm it is of. */
public final class DynamoDbTokens implements Tokens {
  private final DynamoDbClient dynamoDb;
  private final String table;
  private final TokenSeal seal;

  public DynamoDbTokens(DynamoDbClient dynamoDb, TableNames tables, TokenSeal seal) {
    this.dynamoDb = dynamoDb;
    this.table = tables.companies();
    this.seal = seal;
  }

  @Override
  public Optional<TokenPair> find(Realm realm) {
    var item = item(realm);
    var sealed = item.attributes().get("tokens");
    return sealed == null
        ? Optional.empty()
        : Optional.of(in(opened(item, sealed, realm), item.number("tokensVersion")));
  }

  /** A broken seal is a defect or an attack: the turn stops, loudly, and nothing is called. */
  private TokenPair opened(Item item, AttributeValue sealed, Realm realm) {
    try {
      return seal.open(sealed, new SealedFor(new CompanyId(item.text("heldBy")), realm));
    } catch (SealBroken broken) {
      throw new IllegalStateException("the tokens of realm " + realm, broken);
    }
  }

  /** Connecting anew stores a pair under whatever version comes next, so the item knows best. */
  private static TokenPair in(TokenPair pair, long version) {
    return new TokenPair(
        pair.access(), pair.accessUntil(), pair.refresh(), pair.refreshUntil(), version);
  }

  @Override
  public Claim claim(Realm realm, long version, Term term) {
    try {
      dynamoDb.updateItem(update ->
          update
              .tableName(table)
              .key(CompanyParts.tokens(realm).attributes())
              .updateExpression("SET claimedVersion = :version, claimedUntil = :until")
              .conditionExpression(
                  "tokensVersion = :version AND (attribute_not_exists(claimedVersion)"
                      + " OR claimedVersion < :version OR claimedUntil <= :from)")
              .expressionAttributeValues(
                  Map.of(
                      ":version", Attribute.number(version),
                      ":from", Attribute.number(term.from().toEpochMilli()),
                      ":until", Attribute.number(term.until().toEpochMilli()))));
      return Claim.OURS;
    } catch (ConditionalCheckFailedException somebodyElseIsAtIt) {
      return Claim.SOMEBODY_ELSES;
    }
  }

  /** Tokens are of a firm: who lost its company while it refreshed them keeps nothing. */
  @Override
  public Kept keep(Realm realm, TokenPair pair) {
    var holder = item(realm).find("heldBy");
    return holder.isEmpty()
        ? Kept.OVERTAKEN
        : keep(new SealedFor(new CompanyId(holder.get()), realm), pair);
  }

  private Kept keep(SealedFor whose, TokenPair pair) {
    try {
      dynamoDb.updateItem(update ->
          update
              .tableName(table)
              .key(CompanyParts.tokens(whose.realm()).attributes())
              .updateExpression("SET tokens = :tokens, tokensVersion = :version")
              .conditionExpression("heldBy = :company AND tokensVersion < :version")
              .expressionAttributeValues(
                  Map.of(
                      ":company", Attribute.text(whose.company().value()),
                      ":tokens", seal.seal(pair, whose),
                      ":version", Attribute.number(pair.version()))));
      return Kept.STORED;
    } catch (ConditionalCheckFailedException newerIsThere) {
      return Kept.OVERTAKEN;
    }
  }

  private Item item(Realm realm) {
    var key = CompanyParts.tokens(realm).attributes();
    return new Item(
        dynamoDb.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item());
  }
}
