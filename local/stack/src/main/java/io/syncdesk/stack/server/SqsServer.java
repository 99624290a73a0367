package io.syncdesk.stack.server;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.net.URI;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;
import scala.Function0;

/** ElasticMQ, which speaks SQS, on loopback only. */
public final class SqsServer implements AutoCloseable {
  private final int port;
  private final Function0<?> shutdown;

  private SqsServer(int port, Function0<?> shutdown) {
    this.port = port;
    this.shutdown = shutdown;
  }

  public static SqsServer start(int port, Storage storage, String region) {
    // Pekko logs its whole configuration and every dead letter at the level its own file asks for.
    System.setProperty("pekko.loglevel", "ERROR");
    System.setProperty("pekko.stdout-loglevel", "OFF");
    ConfigFactory.invalidateCaches();
    var config =
        basics(port, region).withFallback(messages(storage)).withFallback(ConfigFactory.load());
    return new SqsServer(port, new ElasticMQServer(new ElasticMQServerConfig(config)).start());
  }

  public URI uri() {
    return URI.create("http://localhost:" + port);
  }

  @Override
  public void close() {
    shutdown.apply();
  }

  private static Config basics(int port, String region) {
    return ConfigFactory.parseString(
        """
        node-address { protocol = http, host = localhost, port = %1$d, context-path = "" }
        rest-sqs { enabled = true, bind-port = %1$d, bind-hostname = "127.0.0.1", sqs-limits = strict }
        rest-stats { enabled = false }
        aws { region = "%2$s", accountId = "000000000000" }
        """
            .formatted(port, region));
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
