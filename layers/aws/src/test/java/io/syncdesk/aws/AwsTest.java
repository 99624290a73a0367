package io.syncdesk.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The clients find their way by the SDK's own settings. */
class AwsTest {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "aws.region", "us-east-1",
          "aws.accessKeyId", "local",
          "aws.secretAccessKey", "local",
          "aws.endpointUrlDynamoDb", LocalDynamoDb.ADDRESS.toString(),
          // Nobody listens on port 1 of the loopback.
          "aws.endpointUrlSqs", "http://127.0.0.1:1");

  @BeforeEach
  void set() {
    SETTINGS.forEach(System::setProperty);
  }

  @AfterEach
  void unset() {
    SETTINGS.keySet().forEach(System::clearProperty);
  }

  @Test
  void a_client_of_dynamodb_talks_to_the_address_it_is_given() {
    var tables = FreshTables.create(LocalDynamoDb.shared());

    try (var dynamoDb = Aws.dynamoDb()) {
      assertThat(dynamoDb.describeTable(it -> it.tableName(tables.records())).table().tableName())
          .isEqualTo(tables.records());
    }
  }

  @Test
  void a_client_of_sqs_gives_up_when_nobody_answers() {
    try (var sqs = Aws.sqs()) {
      assertThatThrownBy(() -> sqs.getQueueUrl(it -> it.queueName("lanes.fifo")))
          .isInstanceOf(SdkClientException.class);
    }
  }
}
