package io.syncdesk.stack.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** SES, as far as sending goes: it takes every mail and keeps it. */
public final class MailServer implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int KEPT_MAX = 200;

  private final HttpServer server;
  private final InstantSource clock;
  private final List<Received> received = new CopyOnWriteArrayList<>();

  private MailServer(HttpServer server, InstantSource clock) {
    this.server = server;
    this.clock = clock;
  }

  public static MailServer start(InstantSource clock) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var mail = new MailServer(server, clock);
      server.createContext("/v2/email/outbound-emails", mail::take);
      server.start();
      return mail;
    } catch (IOException failure) {
      throw new IllegalStateException("The mail server does not start", failure);
    }
  }

  public URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Oldest first. */
  public List<Received> received() {
    return List.copyOf(received);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      keep(JSON.readTree(exchange.getRequestBody()));
      var answer =
          JsonNodeFactory.instance.objectNode().put("MessageId", UUID.randomUUID().toString());
      var bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private synchronized void keep(JsonNode mail) {
    var message = mail.at("/Content/Simple");
    received.add(
        new Received(
            clock.instant(),
            mail.path("FromEmailAddress").asText(),
            mail.at("/Destination/ToAddresses/0").asText(),
            message.at("/Subject/Data").asText(),
            message.at("/Body/Text/Data").asText(),
            message.at("/Body/Html/Data").asText()));
    if (received.size() > KEPT_MAX) {
      received.removeFirst();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
