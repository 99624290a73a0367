package io.syncdesk.aws;

import io.syncdesk.core.connection.ConsentRequest;
import io.syncdesk.core.connection.ConsentRequests;
import io.syncdesk.core.connection.Secret;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Who is on the way to QuickBooks, in the companies table, under the fingerprint they come back
 * with. What nobody comes back with, DynamoDB deletes a while after it has run out.
 */
public final class DynamoDbConsentRequests implements ConsentRequests {
  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbConsentRequests(DynamoDbClient dynamoDb, TableNames tables) {
    this.dynamoDb = dynamoDb;
    this.table = tables.companies();
  }

  @Override
  public void keep(ConsentRequest request) {
    var item =
        CompanyParts.consentRequest(request.state())
            .with("expiresAt", request.until().getEpochSecond())
            .withBody(request);
    dynamoDb.putItem(put -> put.tableName(table).item(item.attributes()));
  }

  @Override
  public Optional<ConsentRequest> take(Secret.Fingerprint state) {
    var key = CompanyParts.consentRequest(state).attributes();
    var taken =
        dynamoDb.deleteItem(
            delete -> delete.tableName(table).key(key).returnValues(ReturnValue.ALL_OLD));
    return taken.attributes().isEmpty()
        ? Optional.empty()
        : Optional.of(new Item(taken.attributes()).body(ConsentRequest.class));
  }
}
