package io.syncdesk.benchmarks;

import io.syncdesk.aws.CountedCapacity;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * Counts the DynamoDB units of every client in this JVM: the SDK finds it by the resource {@code
 * execution.interceptors}, so that no function has to know that it is being measured.
 */
public final class CountUnits implements ExecutionInterceptor {
  static final CountedCapacity SUM = new CountedCapacity();

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return SUM.modifyRequest(context, attributes);
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof DynamoDbRequest) {
      SUM.afterExecution(context, attributes);
    }
  }
}
