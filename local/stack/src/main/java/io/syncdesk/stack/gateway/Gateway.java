package io.syncdesk.stack.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP API on loopback: finds the route, checks the token, asks the function. */
public final class Gateway implements AutoCloseable {
  /** The limit of API Gateway. */
  static final int BODY_BYTES_MAX = 10 * 1024 * 1024;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Routes routes;
  private final Map<String, LocalPage> pages;
  private final TokenCheck tokens;
  private final InstantSource clock;

  private Gateway(
      HttpServer server,
      Routes routes,
      Map<String, LocalPage> pages,
      TokenCheck tokens,
      InstantSource clock) {
    this.server = server;
    this.routes = routes;
    this.pages = Map.copyOf(pages);
    this.tokens = tokens;
    this.clock = clock;
  }

  public static Gateway start(
      int port, Routes routes, Map<String, LocalPage> pages, Issuer issuer, InstantSource clock) {
    try {
      var server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      var tokens = new TokenCheck(issuer.publicKeys(), clock);
      var gateway = new Gateway(server, routes, pages, tokens, clock);
      server.setExecutor(gateway.threads);
      server.createContext("/", gateway::handle);
      server.start();
      return gateway;
    } catch (IOException failure) {
      throw new IllegalStateException("The gateway does not start on port " + port, failure);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var bytes = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX + 1);
      if (bytes.length > BODY_BYTES_MAX) {
        // A caller that is still sending would not see an answer, so a little more is read and
        // dropped.
        var _ = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX);
        send(Answer.TOO_LARGE, exchange);
      } else {
        send(answer(call(exchange, bytes)), exchange);
      }
    }
  }

  private static void send(Answer answer, HttpExchange exchange) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::put);
    var body = answer.body().bytes();
    if (body.length == 0) {
      exchange.sendResponseHeaders(answer.status(), -1);
    } else {
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Call call(HttpExchange exchange, byte[] bytes) {
    var headers = exchange.getRequestHeaders();
    var type = Optional.ofNullable(headers.getFirst("Content-Type")).orElse("");
    return new Call(
        exchange.getRequestMethod(),
        exchange.getRequestURI(),
        headers,
        Body.received(bytes, type),
        exchange.getRemoteAddress().getAddress().getHostAddress(),
        clock.instant());
  }

  private Answer answer(Call call) {
    var page = pages.get(call.method() + " " + call.uri().getPath());
    if (page != null) {
      return Answer.of(page.answer(call.parameters()));
    }
    return routes.find(call).map(match -> answer(call, match)).orElse(Answer.NOT_FOUND);
  }

  private Answer answer(Call call, Routes.Match match) {
    var admission = tokens.admit(match.target().route().access(), call);
    return switch (admission) {
      case Admission.NoToken(var why) ->
          Answer.message(401, "Unauthorized")
              .with("WWW-Authenticate", why.isEmpty() ? "Bearer" : challenge("invalid_token", why));
      case Admission.NoScope(var needed) ->
          Answer.message(403, "Forbidden")
              .with(
                  "WWW-Authenticate",
                  challenge("insufficient_scope", "needed: " + String.join(" ", needed)));
      case Admission.Anyone _, Admission.Holder _ ->
          Answer.of(match.target().lambda().invoke(RequestEvent.of(call, match, admission)));
    };
  }

  private static String challenge(String error, String description) {
    return "Bearer error=\"%s\" error_description=\"%s\"".formatted(error, description);
  }
}
