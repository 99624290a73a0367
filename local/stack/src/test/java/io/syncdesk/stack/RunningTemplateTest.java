package io.syncdesk.stack;

import static io.syncdesk.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.stack.fixture.Notes;
import io.syncdesk.stack.gateway.Issuer;
import io.syncdesk.stack.lambda.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

class RunningTemplateTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static RunningTemplate system;

  @BeforeAll
  static void start() {
    var configuration =
        Configuration.forTests().withTemplate(Path.of("src/test/resources/small-template.yaml"));
    var issuer = new Issuer("http://localhost", RunningTemplate.AUDIENCE, InstantSource.system());
    system = RunningTemplate.start(configuration, issuer, Map.of());
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void a_message_reaches_its_function_within_moments() throws Throwable {
    send("letters", "hello");

    eventually(
        SOON,
        () ->
            assertThat(Notes.startingWith("hello"))
                .containsExactly(
                    "hello seen, attempt 1, arn:aws:sqs:us-east-1:000000000000:letters"));
    eventually(SOON, () -> assertThat(left("letters")).isZero());
  }

  @Test
  void of_a_batch_exactly_the_named_messages_come_back_until_they_are_dead_letters()
      throws Throwable {
    system
        .sqs()
        .sendMessageBatch(request ->
            request
                .queueUrl(system.queueUrl("letters"))
                .entries(
                    IntStream.range(0, 10)
                        .mapToObj(i -> entry(i, (i % 2 == 0 ? "back " : "done ") + i))
                        .toList()));

    eventually(SOON, () -> assertThat(left("letters-dlq")).isEqualTo(5));
    assertThat(Notes.startingWith("back ")).hasSize(10);
    assertThat(Notes.startingWith("done ")).hasSize(5);
    drainDeadLetters();
  }

  @Test
  void a_message_whose_function_throws_comes_back() throws Throwable {
    send("letters", "bomb");

    eventually(SOON, () -> assertThat(Notes.startingWith("bomb seen, attempt 2")).hasSize(1));
  }

  @Test
  void a_company_has_one_turn_at_a_time_while_companies_go_on_in_parallel() throws Throwable {
    for (var i = 0; i < 12; i++) {
      sendTurn("company-" + i % 3, "serial " + i);
    }

    eventually(SOON, () -> assertThat(left("turns.fifo")).isZero());
    assertThat(Notes.startingWith("OVERLAP")).isEmpty();
    assertThat(Notes.startingWith("several")).isNotEmpty();
    assertThat(Notes.startingWith("turn company-1 serial"))
        .containsExactly(
            "turn company-1 serial 1",
            "turn company-1 serial 4",
            "turn company-1 serial 7",
            "turn company-1 serial 10");
  }

  @Test
  void what_follows_a_failed_turn_waits_until_that_turn_is_done() throws Throwable {
    sendTurn("careful", "once 1");
    sendTurn("careful", "then 2");

    eventually(SOON, () -> assertThat(Notes.startingWith("turn careful")).hasSize(3));
    assertThat(Notes.startingWith("turn careful"))
        .containsExactly("turn careful once 1", "turn careful once 1", "turn careful then 2");
  }

  @Test
  void a_schedule_gives_its_function_the_input_of_the_template() {
    assertThat(system.timer("tick").fire()).isEqualTo(new Outcome.Answered("\"done\""));

    assertThat(Notes.startingWith("tick {task")).containsExactly("tick {task=sweep}");
  }

  @Test
  void a_schedule_without_input_gives_the_schedulers_own_event() {
    system.timer("plain").fire();

    assertThat(Notes.startingWith("tick {account"))
        .singleElement()
        .asString()
        .contains("detail-type=Scheduled Event", "source=aws.scheduler");
  }

  @Test
  void tables_are_as_the_template_describes_them() {
    var table =
        system.dynamoDb().describeTable(request -> request.tableName("sync-desk-things")).table();
    var timeToLive =
        system.dynamoDb().describeTimeToLive(request -> request.tableName("sync-desk-things"));

    assertThat(table.globalSecondaryIndexes())
        .singleElement()
        .extracting("indexName")
        .isEqualTo("by-kind");
    assertThat(timeToLive.timeToLiveDescription().attributeName()).isEqualTo("expiresAt");
  }

  private static void send(String queue, String body) {
    system.sqs().sendMessage(request -> request.queueUrl(system.queueUrl(queue)).messageBody(body));
  }

  private static void sendTurn(String company, String body) {
    system
        .sqs()
        .sendMessage(request ->
            request
                .queueUrl(system.queueUrl("turns.fifo"))
                .messageBody(body)
                .messageGroupId(company)
                .messageDeduplicationId(company + "-" + body.replace(' ', '-')));
  }

  private static SendMessageBatchRequestEntry entry(int id, String body) {
    return SendMessageBatchRequestEntry.builder().id("m" + id).messageBody(body).build();
  }

  private static void drainDeadLetters() {
    system.sqs().purgeQueue(request -> request.queueUrl(system.queueUrl("letters-dlq")));
  }

  private static int left(String queue) {
    return system
        .sqs()
        .getQueueAttributes(request ->
            request
                .queueUrl(system.queueUrl(queue))
                .attributeNames(
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
        .attributes()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }
}
