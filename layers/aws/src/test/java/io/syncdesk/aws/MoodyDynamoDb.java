package io.syncdesk.aws;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * DynamoDB Local, which never has a conflict, is never throttled and never leaves a batch half
 * done, with the moods of the real one, when told so.
 */
final class MoodyDynamoDb implements DynamoDbClient {
  private final DynamoDbClient calm;
  private final Deque<RuntimeException> refusals = new ArrayDeque<>();
  private int lazyBatches;

  MoodyDynamoDb(DynamoDbClient calm) {
    this.calm = calm;
  }

  /** The next writes, other than batches, fail like this. */
  void refuses(int times, RuntimeException how) {
    Stream.generate(() -> how).limit(times).forEach(refusals::add);
  }

  /** The next batches get only their first item done. */
  void isLazyFor(int batches) {
    lazyBatches = batches;
  }

  /** What a transaction is cancelled with, one code for each of its items. */
  static TransactionCanceledException cancelled(String... codes) {
    return TransactionCanceledException.builder()
        .message("Transaction cancelled")
        .cancellationReasons(
            Stream.of(codes).map(it -> CancellationReason.builder().code(it).build()).toList())
        .build();
  }

  boolean isCalmAgain() {
    return refusals.isEmpty() && lazyBatches == 0;
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    refuse();
    return calm.transactWriteItems(request);
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    refuse();
    return calm.putItem(request);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    refuse();
    return calm.updateItem(request);
  }

  private void refuse() {
    if (!refusals.isEmpty()) {
      throw refusals.removeFirst();
    }
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    if (lazyBatches == 0) {
      return calm.batchWriteItem(request);
    }
    lazyBatches--;
    var asked = request.requestItems().entrySet().iterator().next();
    var table = asked.getKey();
    var all = asked.getValue();
    calm.batchWriteItem(it -> it.requestItems(Map.of(table, all.subList(0, 1))));
    var left = all.subList(1, all.size());
    return BatchWriteItemResponse.builder()
        .unprocessedItems(left.isEmpty() ? Map.of() : Map.of(table, left))
        .build();
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    if (lazyBatches == 0) {
      return calm.batchGetItem(request);
    }
    lazyBatches--;
    var asked = request.requestItems().entrySet().iterator().next();
    var table = asked.getKey();
    var all = asked.getValue().keys();
    var first = calm.batchGetItem(it -> it.requestItems(keys(table, all.subList(0, 1))));
    return first.toBuilder()
        .unprocessedKeys(all.size() == 1 ? Map.of() : keys(table, all.subList(1, all.size())))
        .build();
  }

  private static Map<String, KeysAndAttributes> keys(
      String table, List<Map<String, AttributeValue>> keys) {
    return Map.of(table, KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return calm.getItem(request);
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return calm.query(request);
  }

  @Override
  public String serviceName() {
    return calm.serviceName();
  }

  @Override
  public void close() {}
}
