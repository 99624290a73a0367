package io.syncdesk.aws;

import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Counts what DynamoDB would charge for what DynamoDB Local does, on every client that is given
 * this interceptor. The adapters know nothing of it.
 *
 * <p>Of a transaction DynamoDB Local reports one item for each table. Those of a lane's step are
 * much alike, so that one is taken for all of its table.
 */
public final class CountedCapacity implements ExecutionInterceptor {
  private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

  private final DoubleAdder writeUnits = new DoubleAdder();
  private final DoubleAdder readUnits = new DoubleAdder();
  private final LongAdder requests = new LongAdder();

  public double writeUnits() {
    return writeUnits.sum();
  }

  public double readUnits() {
    return readUnits.sum();
  }

  public long requests() {
    return requests.sum();
  }

  public void reset() {
    writeUnits.reset();
    readUnits.reset();
    requests.reset();
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return switch (context.request()) {
      case GetItemRequest it -> it.toBuilder().returnConsumedCapacity(TOTAL).build();
      case BatchGetItemRequest it -> it.toBuilder().returnConsumedCapacity(TOTAL).build();
      case QueryRequest it -> it.toBuilder().returnConsumedCapacity(TOTAL).build();
      case PutItemRequest it -> it.toBuilder().returnConsumedCapacity(TOTAL).build();
      case UpdateItemRequest it -> it.toBuilder().returnConsumedCapacity(TOTAL).build();
      case BatchWriteItemRequest it -> it.toBuilder().returnConsumedCapacity(TOTAL).build();
      case TransactWriteItemsRequest it -> it.toBuilder().returnConsumedCapacity(TOTAL).build();
      default -> context.request();
    };
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    requests.increment();
    switch (context.response()) {
      case GetItemResponse it -> add(readUnits, List.of(it.consumedCapacity()));
      case BatchGetItemResponse it -> add(readUnits, it.consumedCapacity());
      case QueryResponse it -> add(readUnits, List.of(it.consumedCapacity()));
      case PutItemResponse it -> add(writeUnits, List.of(it.consumedCapacity()));
      case UpdateItemResponse it -> add(writeUnits, List.of(it.consumedCapacity()));
      case BatchWriteItemResponse it -> add(writeUnits, it.consumedCapacity());
      case TransactWriteItemsResponse it ->
          add((TransactWriteItemsRequest) context.request(), it.consumedCapacity());
      default -> {}
    }
  }

  private void add(TransactWriteItemsRequest request, List<ConsumedCapacity> consumed) {
    for (var ofOneItem : consumed) {
      var items =
          request.transactItems().stream()
              .filter(it -> table(it).equals(ofOneItem.tableName()))
              .count();
      writeUnits.add(items * ofOneItem.capacityUnits());
    }
  }

  private static String table(TransactWriteItem item) {
    if (item.put() != null) {
      return item.put().tableName();
    }
    return item.update() != null ? item.update().tableName() : item.conditionCheck().tableName();
  }

  private static void add(DoubleAdder sum, List<ConsumedCapacity> consumed) {
    consumed.forEach(it -> sum.add(it.capacityUnits()));
  }
}
