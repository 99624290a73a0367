package io.syncdesk.quickbooks.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Intuit's token server, with one thing to say. */
final class TokenServer implements AutoCloseable {
  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  TokenServer(int status, String body) {
    this(status, body, () -> {});
  }

  /** Something happens elsewhere while it thinks. */
  TokenServer(int status, String body, Runnable meanwhile) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          asked.add(request(exchange));
          meanwhile.run();
          var bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  private static String request(HttpExchange exchange) throws IOException {
    return exchange.getRequestMethod()
        + " "
        + exchange.getRequestHeaders().getFirst("Authorization")
        + " "
        + exchange.getRequestHeaders().getFirst("Content-Type")
        + " "
        + new String(exchange.getRequestBody().readAllBytes(), UTF_8);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token");
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
