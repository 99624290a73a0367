package io.syncdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.syncdesk.simulator.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** The app's side of webhooks: takes everything down, and answers as it is told to. */
final class AppEndpoint implements AutoCloseable {
  /** One delivery as it came over the wire. */
  record Received(String signature, String contentType, String body) {
    List<JsonNode> events() {
      var wrapped = "{\"events\":" + body + "}";
      var events = Json.parse(wrapped).orElseThrow().path("events");
      return StreamSupport.stream(events.spliterator(), false).toList();
    }

    List<String> types() {
      return texts("type");
    }

    List<String> texts(String property) {
      return events().stream().map(event -> Json.text(event, property)).toList();
    }
  }

  final List<Received> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CountDownLatch first = new CountDownLatch(1);
  private final HttpServer server;
  private volatile int status = 200;

  AppEndpoint() {
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/webhooks/quickbooks", this::receive);
    server.createContext("/silence", exchange -> keepSilent());
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private void receive(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    received.add(
        new Received(
            headers.getFirst("intuit-signature"),
            headers.getFirst("Content-Type"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    first.countDown();
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void keepSilent() {
    try {
      closing.await();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until something came, for ten seconds at most. */
  boolean arrived() throws InterruptedException {
    return first.await(10, TimeUnit.SECONDS);
  }

  void answers(int other) {
    status = other;
  }

  URI uri() {
    return at("/webhooks/quickbooks");
  }

  /** Takes every call, and never answers one. */
  URI silentUri() {
    return at("/silence");
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** All events that came, delivery by delivery. */
  List<JsonNode> events() {
    return received.stream().flatMap(delivery -> delivery.events().stream()).toList();
  }

  List<String> types() {
    return received.stream().flatMap(delivery -> delivery.types().stream()).toList();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
