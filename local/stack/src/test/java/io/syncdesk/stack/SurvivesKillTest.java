package io.syncdesk.stack;

import static io.syncdesk.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.stack.fixture.Notes;
import io.syncdesk.stack.server.Aws;
import io.syncdesk.stack.server.Storage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class SurvivesKillTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int THINGS = 50;
  private static final String UNREAD = "/000000000000/letters-dlq";
  private static final String TURNS = "/000000000000/turns.fifo";

  @TempDir Path data;

  /**
   * What was acknowledged, what was still delayed, and what somebody was working on when the
   * process died.
   */
  @Test
  void nothing_acknowledged_is_lost_when_the_process_is_killed() throws Throwable {
    var ports = Ports.free();
    var child = start(ports);
    try (var sqs = Aws.sqs(at(ports.sqs()));
        var dynamoDb = Aws.dynamoDb(at(ports.dynamoDb()))) {
      for (var i = 0; i < THINGS; i++) {
        var item =
            Map.of("id", AttributeValue.fromS("thing " + i), "kind", AttributeValue.fromS("any"));
        dynamoDb.putItem(r -> r.tableName("sync-desk-things").item(item));
      }
      sendTurn(sqs, "slow turn", at(ports.sqs()) + TURNS);
      sendTurn(sqs, "next turn", at(ports.sqs()) + TURNS);
      sqs.sendMessage(
          r -> r.queueUrl(at(ports.sqs()) + UNREAD).messageBody("later").delaySeconds(3));
      eventually(
          SOON, () -> assertThat(beingWorkedOn(sqs, at(ports.sqs()) + TURNS)).isEqualTo("1"));
    }
    child.kill();

    var configuration =
        SmallSystem.configuration().withPorts(ports).withStorage(new Storage.Directory(data));
    try (var again = SmallSystem.start(configuration)) {
      eventually(
          SOON,
          () ->
              assertThat(
                      again
                          .sqs()
                          .receiveMessage(r -> r.queueUrl(at(ports.sqs()) + UNREAD))
                          .messages())
                  .extracting(Message::body)
                  .containsExactly("later"));
      eventually(
          SOON,
          () ->
              assertThat(Notes.startingWith("turn killed"))
                  .containsExactlyInAnyOrder("turn killed slow turn", "turn killed next turn"));
      var things = again.dynamoDb().scan(r -> r.tableName("sync-desk-things")).items();
      assertThat(things)
          .extracting(item -> item.getOrDefault("id", AttributeValue.fromS("")).s())
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, THINGS).mapToObj(i -> "thing " + i).toList());
    }
  }

  private Killed start(Ports ports) throws Exception {
    var child =
        Killed.start(
            SmallSystem.class,
            Map.of("DOOMED", "yes"),
            "" + ports.api(),
            "" + ports.quickBooks(),
            "" + ports.sqs(),
            "" + ports.dynamoDb(),
            data.toString());
    child.line("ready");
    return child;
  }

  private static void sendTurn(SqsClient sqs, String body, String url) {
    sqs.sendMessage(r ->
        r.queueUrl(url)
            .messageBody(body)
            .messageGroupId("killed")
            .messageDeduplicationId(body.replace(' ', '-')));
  }

  private static String beingWorkedOn(SqsClient sqs, String url) {
    var counted = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;
    return sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(counted))
        .attributes()
        .getOrDefault(counted, "");
  }

  private static URI at(int port) {
    return URI.create("http://localhost:" + port);
  }
}
