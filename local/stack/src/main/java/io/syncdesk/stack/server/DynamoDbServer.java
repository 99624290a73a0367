package io.syncdesk.stack.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import org.eclipse.jetty.server.Server;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * Amazon's DynamoDB Local, on loopback only.
 *
 * <p>Its own launcher listens on every interface and reports its use to Amazon, hence a Jetty of
 * ours around its handler.
 */
public final class DynamoDbServer implements AutoCloseable {
  private final LocalDynamoDBRequestHandler tables;
  private final Server server;

  private DynamoDbServer(LocalDynamoDBRequestHandler tables, Server server) {
    this.tables = tables;
    this.server = server;
  }

  public static DynamoDbServer start(int port, Storage storage) {
    var tables = tables(storage);
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    var server = new Server(address);
    server.setHandler(new LocalDynamoDBServerHandler(tables, null));
    try {
      server.start();
    } catch (Exception failure) {
      throw new IllegalStateException("DynamoDB Local does not start on port " + port, failure);
    }
    return new DynamoDbServer(tables, server);
  }

  public URI uri() {
    return URI.create("http://localhost:" + server.getURI().getPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("DynamoDB Local does not stop", failure);
    } finally {
      tables.shutdown();
    }
  }

  private static LocalDynamoDBRequestHandler tables(Storage storage) {
    // One database for everyone: otherwise each access key would see tables of its own.
    var shared = true;
    var slowStatuses = false;
    return switch (storage) {
      case Storage.Memory _ -> new LocalDynamoDBRequestHandler(0, true, null, shared, slowStatuses);
      case Storage.Directory(var path) -> {
        try {
          Files.createDirectories(path);
        } catch (IOException failure) {
          throw new IllegalStateException("Cannot keep tables in " + path, failure);
        }
        yield new LocalDynamoDBRequestHandler(0, false, path.toString(), shared, slowStatuses);
      }
    };
  }
}
