package io.syncdesk.aws;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The clients of AWS. Region, credentials and, for another endpoint than AWS's, the address come
 * from the SDK's own settings ({@code AWS_REGION}, {@code AWS_ENDPOINT_URL_DYNAMODB}, …).
 */
public final class Aws {
  static final Duration CONNECT_AT_MOST = Duration.ofSeconds(1);

  /** A healthy table answers in milliseconds; what takes longer than this is worth a new try. */
  static final Duration ATTEMPT_AT_MOST = Duration.ofSeconds(3);

  /** Well inside the 25 s that a lane plans for a step, and inside a door's time-out of 30 s. */
  private static final Duration CALL_AT_MOST = Duration.ofSeconds(10);

  private Aws() {}

  public static DynamoDbClient dynamoDb(ExecutionInterceptor... interceptors) {
    return bounded(DynamoDbClient.builder(), interceptors).build();
  }

  public static SqsClient sqs(ExecutionInterceptor... interceptors) {
    return bounded(SqsClient.builder(), interceptors).build();
  }

  /** Both of its calls may be repeated: a data key that nobody got is no loss. */
  static KmsClient kms() {
    return bounded(KmsClient.builder()).build();
  }

  /**
   * A mail that timed out may have been sent, so the SDK does not send it again; the next run of
   * the schedule does.
   */
  static SesV2Client ses() {
    var client = bounded(SesV2Client.builder());
    return client
        .overrideConfiguration(
            client.overrideConfiguration().toBuilder()
                .retryStrategy(DefaultRetryStrategy.doNotRetry())
                .build())
        .build();
  }

  static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B bounded(
      B client, ExecutionInterceptor... interceptors) {
    return client
        .httpClientBuilder(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT_AT_MOST)
                .socketTimeout(ATTEMPT_AT_MOST))
        .overrideConfiguration(
            ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(ATTEMPT_AT_MOST)
                .apiCallTimeout(CALL_AT_MOST)
                .retryStrategy(RetryMode.STANDARD)
                .executionInterceptors(List.of(interceptors))
                .build());
  }
}
