package io.syncdesk.stack;

import io.syncdesk.stack.server.Aws;
import io.syncdesk.stack.server.DynamoDbServer;
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

  static Servers start(Ports ports, Storage storage, Template template) {
    // Each takes seconds to wake up, so they do it together.
    var startingSqs =
        CompletableFuture.supplyAsync(
            () -> SqsServer.start(ports.sqs(), within(storage, "queues"), template.queues()));
    var dynamoDbServer = DynamoDbServer.start(ports.dynamoDb(), within(storage, "tables"));
    var dynamoDb = Aws.dynamoDb(dynamoDbServer.uri());
    Tables.create(template.tables(), dynamoDb);
    var sqsServer = startingSqs.join();
    return new Servers(dynamoDbServer, sqsServer, dynamoDb, Aws.sqs(sqsServer.uri()));
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

  @Override
  public void close() {
    sqs.close();
    dynamoDb.close();
    sqsServer.close();
    dynamoDbServer.close();
  }
}
