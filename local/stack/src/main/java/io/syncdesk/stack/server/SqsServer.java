package io.syncdesk.stack.server;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.syncdesk.stack.template.Queue;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;
import scala.Function0;
import software.amazon.awssdk.services.sqs.SqsClient;

/** ElasticMQ, which speaks SQS, on loopback only. */
public final class SqsServer implements AutoCloseable {
  private static final Duration RESTORING_MAX = Duration.ofSeconds(60);
  private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(10);

  private final int port;
  private final Function0<?> shutdown;

  private SqsServer(int port, Function0<?> shutdown) {
    this.port = port;
    this.shutdown = shutdown;
  }

  /**
   * Returns when all the queues are there. They are defined at the start and not created
   * afterwards: it answers calls while it still restores what it kept, and gives up when somebody
   * has made one of those queues meanwhile.
   */
  public static SqsServer start(int port, Storage storage, List<Queue> queues) {
    // Pekko logs its whole configuration and every dead letter at the level its own file asks for.
    System.setProperty("pekko.loglevel", "ERROR");
    System.setProperty("pekko.stdout-loglevel", "OFF");
    ConfigFactory.invalidateCaches();
    var config =
        QueueDefinitions.of(queues)
            .withFallback(basics(port))
            .withFallback(messages(storage))
            .withFallback(ConfigFactory.load());
    var shutdown = new ElasticMQServer(new ElasticMQServerConfig(config)).start();
    var server = new SqsServer(port, shutdown);
    server.await(queues);
    return server;
  }

  public URI uri() {
    return URI.create("http://localhost:" + port);
  }

  @Override
  public void close() {
    shutdown.apply();
  }

  private void await(List<Queue> queues) {
    var names = queues.stream().map(Queue::name).collect(Collectors.toSet());
    var end = System.nanoTime() + RESTORING_MAX.toNanos();
    try (var sqs = Aws.sqs(uri())) {
      while (!names(sqs).containsAll(names)) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("ElasticMQ did not make the queues " + names);
        }
        LockSupport.parkNanos(LOOK_AGAIN_AFTER.toNanos());
      }
    }
  }

  private static Set<String> names(SqsClient sqs) {
    return sqs.listQueues().queueUrls().stream()
        .map(url -> url.substring(url.lastIndexOf('/') + 1))
        .collect(Collectors.toSet());
  }

  private static Config basics(int port) {
    return ConfigFactory.parseString(
        """
        node-address { protocol = http, host = localhost, port = %1$d, context-path = "" }
        rest-sqs { enabled = true, bind-port = %1$d, bind-hostname = "127.0.0.1", sqs-limits = strict }
        rest-stats { enabled = false }
        aws { region = "%2$s", accountId = "000000000000" }
        """
            .formatted(port, Aws.REGION));
  }

  private static Config messages(Storage storage) {
    return switch (storage) {
      case Storage.Memory _ -> ConfigFactory.empty();
      case Storage.Directory(var path) ->
          // H2 holds writes back for half a second unless told not to: a kill would lose what it
          // had acknowledged.
          ConfigFactory.parseString(
              """
              queues-storage { enabled = true, path = "%1$s/queues.conf" }
              messages-storage {
                enabled = true, driver-class-name = "org.h2.Driver", username = "sa", password = "", prune-data-on-init = false
                uri = "jdbc:h2:file:%1$s/messages;WRITE_DELAY=0"
              }
              """
                  .formatted(path.toAbsolutePath()));
    };
  }
}
