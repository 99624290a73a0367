package io.syncdesk.aws;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * Writes items together or not at all. A single item is a plain write, for half the price; what
 * only collided with somebody is sent again a few times.
 */
final class Transactions {
  static final int ROUNDS_MAX = 5;
  private static final String CONDITION_FAILED = "ConditionalCheckFailed";
  private static final Set<String> COLLISIONS =
      Set.of("TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError");

  private final DynamoDbClient dynamoDb;
  private final Backoff backoff;

  Transactions(DynamoDbClient dynamoDb, Backoff backoff) {
    this.dynamoDb = dynamoDb;
    this.backoff = backoff;
  }

  /** What became of it. */
  sealed interface Written {
    record Done() implements Written {}

    /** Conditions did not hold: for each item, in order, whether its own did. */
    record Refused(List<CancellationReason> reasons) implements Written {
      public Refused {
        reasons = List.copyOf(reasons);
      }

      boolean at(int index) {
        return CONDITION_FAILED.equals(reasons.get(index).code());
      }
    }

    /** Others were at these items all the time. */
    record Collided() implements Written {}
  }

  Written write(List<TransactWriteItem> items) {
    for (int round = 1; round <= ROUNDS_MAX; round++) {
      if (round > 1) {
        backoff.await(round - 1);
      }
      var written = writeOnce(items);
      if (!(written instanceof Written.Collided)) {
        return written;
      }
    }
    return new Written.Collided();
  }

  private Written writeOnce(List<TransactWriteItem> items) {
    try {
      send(items);
      return new Written.Done();
    } catch (ConditionalCheckFailedException e) {
      return new Written.Refused(
          List.of(CancellationReason.builder().code(CONDITION_FAILED).item(e.item()).build()));
    } catch (TransactionCanceledException e) {
      return cancelled(e);
    } catch (TransactionConflictException
        | TransactionInProgressException
        | ProvisionedThroughputExceededException
        | RequestLimitExceededException e) {
      return new Written.Collided();
    }
  }

  private static Written cancelled(TransactionCanceledException cancelled) {
    var codes = cancelled.cancellationReasons().stream().map(CancellationReason::code).toList();
    if (codes.contains(CONDITION_FAILED)) {
      return new Written.Refused(cancelled.cancellationReasons());
    }
    if (codes.stream().anyMatch(COLLISIONS::contains)) {
      return new Written.Collided();
    }
    throw cancelled;
  }

  private void send(List<TransactWriteItem> items) {
    var only = items.getFirst();
    if (items.size() == 1 && only.put() != null) {
      put(only);
    } else if (items.size() == 1 && only.update() != null) {
      update(only);
    } else {
      dynamoDb.transactWriteItems(request -> request.transactItems(items));
    }
  }

  private void put(TransactWriteItem only) {
    var put = only.put();
    dynamoDb.putItem(request ->
        request
            .tableName(put.tableName())
            .item(put.item())
            .conditionExpression(put.conditionExpression())
            .expressionAttributeValues(
                put.hasExpressionAttributeValues() ? put.expressionAttributeValues() : null));
  }

  private void update(TransactWriteItem only) {
    var update = only.update();
    dynamoDb.updateItem(request ->
        request
            .tableName(update.tableName())
            .key(update.key())
            .updateExpression(update.updateExpression())
            .conditionExpression(update.conditionExpression())
            .expressionAttributeNames(
                update.hasExpressionAttributeNames() ? update.expressionAttributeNames() : null)
            .expressionAttributeValues(
                update.hasExpressionAttributeValues() ? update.expressionAttributeValues() : null)
            .returnValuesOnConditionCheckFailure(update.returnValuesOnConditionCheckFailure()));
  }
}
