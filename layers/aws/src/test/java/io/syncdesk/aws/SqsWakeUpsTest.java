package io.syncdesk.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.lane.WakeUps;
import io.syncdesk.core.lane.WakeUpsContract;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Wake-ups through queues that speak SQS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqsWakeUpsTest implements WakeUpsContract {
  private static final AtomicInteger QUEUES = new AtomicInteger();

  private final SQSRestServer server =
      SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
  private final SqsClient sqs =
      SqsClient.builder()
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .endpointOverride(
              URI.create("http://localhost:" + server.waitUntilStarted().localAddress().getPort()))
          .region(Region.US_EAST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
          .build();
  private String lanes = "";
  private String retries = "";

  @AfterAll
  void stop() {
    server.stopAndWait();
  }

  @BeforeEach
  void createQueues() {
    var number = QUEUES.incrementAndGet();
    lanes = create("lanes-" + number + ".fifo", Map.of(QueueAttributeName.FIFO_QUEUE, "true"));
    retries = create("retries-" + number, Map.of());
  }

  private String create(String name, Map<QueueAttributeName, String> attributes) {
    return sqs.createQueue(it -> it.queueName(name).attributes(attributes)).queueUrl();
  }

  @Override
  public WakeUps wakeUps() {
    return new SqsWakeUps(sqs, lanes, retries);
  }

  @Override
  public List<WakeUp> takeArrived() {
    var all = new ArrayList<Message>();
    List<Message> some;
    do {
      some = take(lanes, 0);
      all.addAll(some);
    } while (!some.isEmpty());
    return all.stream().map(it -> WakeUpMessage.read(it.body())).toList();
  }

  @Override
  public List<WakeUp> takeHeldBack(int expected) {
    var all = new ArrayList<Message>();
    for (int round = 0; round < 5 && all.size() < expected; round++) {
      all.addAll(take(retries, 2));
    }
    return all.stream().map(it -> WakeUpMessage.read(it.body())).toList();
  }

  @Test
  void both_queues_are_told_whose_turn_it_is() {
    wakeUps().wake(WakeUp.of(A_FIRM));
    wakeUps().wakeAfter(WakeUp.of(A_FIRM), Duration.ZERO);

    for (var queue : List.of(lanes, retries)) {
      assertThat(take(queue, 2))
          .singleElement()
          .extracting(it -> it.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
          .isEqualTo(A_FIRM.value());
    }
  }

  private List<Message> take(String queue, int waitSeconds) {
    var messages =
        sqs.receiveMessage(it ->
                it.queueUrl(queue)
                    .maxNumberOfMessages(10)
                    .waitTimeSeconds(waitSeconds)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
            .messages();
    messages.forEach(message ->
        sqs.deleteMessage(it -> it.queueUrl(queue).receiptHandle(message.receiptHandle())));
    return messages;
  }
}
