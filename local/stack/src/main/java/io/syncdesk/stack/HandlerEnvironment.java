package io.syncdesk.stack;

import io.syncdesk.stack.server.Aws;
import java.net.URI;
import java.util.Map;

/**
 * What a handler finds around it when it starts.
 *
 * <p>A process cannot change its own environment variables, so they are system properties of the
 * same name; the SDK's own settings have property names anyway. Handlers read all of it once, in
 * their constructor.
 */
final class HandlerEnvironment {
  private HandlerEnvironment() {}

  static void set(Map<String, String> variables, Ports ports) {
    variables.forEach(System::setProperty);
    System.setProperty("AWS_REGION", Aws.REGION);
    System.setProperty("aws.region", Aws.REGION);
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    System.setProperty("aws.endpointUrlDynamoDb", Servers.at(ports.dynamoDb()).toString());
    System.setProperty("aws.endpointUrlSqs", Servers.at(ports.sqs()).toString());
  }

  /** Where mails are taken, for every handler that starts after this. */
  static void mailTo(URI mailServer) {
    System.setProperty("aws.endpointUrlSesV2", mailServer.toString());
  }

  /**
   * Many handlers share this JVM: without these they would wait for each other, or for Nagle's
   * algorithm.
   */
  static void tuneHttp() {
    System.setProperty("http.maxConnections", "64");
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }
}
