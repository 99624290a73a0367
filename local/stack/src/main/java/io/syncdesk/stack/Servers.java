package io.syncdesk.stack;

import io.syncdesk.stack.server.Aws;
import io.syncdesk.stack.server.DynamoDbServer;
import io.syncdesk.stack.server.Queues;
import io.syncdesk.stack.server.SqsServer;
import io.syncdesk.stack.server.Storage;
import io.syncdesk.stack.server.Tables;
import io.syncdesk.stack.template.Template;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The tables and queues of a template, on their two embedded servers. */
record Servers(
    DynamoDbServer dynamoDbServer, SqsServer sqsServer, DynamoDbClient dynamoDb, SqsClient sqs)
    implements AutoCloseable {

  static Servers start(Ports ports, Storage storage) {
    // Each takes seconds to wake up, so they do it together.
    var startingSqs =
        CompletableFuture.supplyAsync(
            () -> SqsServer.start(ports.sqs(), within(storage, "queues"), Aws.REGION));
    var dynamoDbServer = DynamoDbServer.start(ports.dynamoDb(), within(storage, "tables"));
    var sqsServer = startingSqs.join();
    return new Servers(
        dynamoDbServer, sqsServer, Aws.dynamoDb(dynamoDbServer.uri()), Aws.sqs(sqsServer.uri()));
  }

  static URI at(int port) {
    return URI.create("http://localhost:" + port);
  }

  static Storage within(Storage storage, String folder) {
    return switch (storage) {
      case Storage.Memory memory -> memory;
      case Storage.Directory(var path) -> new Storage.Directory(path.resolve(folder));
    };
  }

  void create(Template template) {
    Tables.create(template.tables(), dynamoDb);
    Queues.create(template.queues(), sqs);
  }

  @Override
  public void close() {
    sqs.close();
    dynamoDb.close();
    sqsServer.close();
    dynamoDbServer.close();
  }
}
