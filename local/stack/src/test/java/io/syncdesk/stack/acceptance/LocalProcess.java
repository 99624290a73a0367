package io.syncdesk.stack.acceptance;

import io.syncdesk.stack.Main;
import io.syncdesk.stack.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The local system as {@code local/run} starts it, in a process of its own that can be killed. */
final class LocalProcess implements AutoCloseable {
  private static final int BATCH = 10;

  private final Process process;
  private final Ports ports;
  private final SqsClient sqs;

  private LocalProcess(Process process, Ports ports) {
    this.process = process;
    this.ports = ports;
    this.sqs =
        SqsClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + ports.sqs()))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
            .build();
  }

  /** Returns once it says that it is ready. */
  static LocalProcess start(Path data) throws IOException {
    var ports = Ports.free();
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder.environment().put("DATA_DIR", data.toString());
    builder.environment().put("DEMO", "off");
    builder.environment().put("PORT", Integer.toString(ports.api()));
    builder.environment().put("QUICKBOOKS_PORT", Integer.toString(ports.quickBooks()));
    builder.environment().put("SQS_PORT", Integer.toString(ports.sqs()));
    builder.environment().put("DYNAMODB_PORT", Integer.toString(ports.dynamoDb()));
    var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var line = output.readLine();
    if (line == null || !line.startsWith("SyncDesk is ready")) {
      process.destroyForcibly();
      throw new IllegalStateException("the local system said: " + line);
    }
    return new LocalProcess(process, ports);
  }

  String quickBooks() {
    return "http://127.0.0.1:" + ports.quickBooks();
  }

  void send(List<String> changes) {
    for (int from = 0; from < changes.size(); from += BATCH) {
      var batch = changes.subList(from, Math.min(from + BATCH, changes.size()));
      sqs.sendMessageBatch(request ->
          request
              .queueUrl("http://127.0.0.1:" + ports.sqs() + "/000000000000/taxdome-changes")
              .entries(batch.stream().map(LocalProcess::entry).toList()));
    }
  }

  /** SIGKILL: nothing gets a chance to tidy up. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    sqs.close();
  }

  private static SendMessageBatchRequestEntry entry(String change) {
    return SendMessageBatchRequestEntry.builder()
        .id(Integer.toHexString(System.identityHashCode(change)))
        .messageBody(change)
        .build();
  }
}
