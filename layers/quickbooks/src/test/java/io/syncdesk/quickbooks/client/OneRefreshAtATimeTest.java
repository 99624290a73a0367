package io.syncdesk.quickbooks.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.core.memory.InMemoryTokens;
import io.syncdesk.quickbooks.client.Access.Pass;
import io.syncdesk.quickbooks.wire.Patience;
import io.syncdesk.quickbooks.wire.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However many want into a firm's books at once, one of them refreshes its tokens (R9). */
class OneRefreshAtATimeTest {
  private static final int CALLERS = 50;
  private static final int SEEDS = 1_000;
  private static final InstantSource CLOCK = InstantSource.fixed(Told.NOON);

  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger inFlightMost = new AtomicInteger();
  private final AtomicInteger refreshes = new AtomicInteger();
  private final HttpServer server = unstarted();

  @BeforeEach
  void start() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          inFlightMost.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
          var number = refreshes.incrementAndGet();
          var pair =
              "{\"access_token\":\"a%d\",\"refresh_token\":\"r%d\",\"expires_in\":3600,\"x_refresh_token_expires_in\":9}"
                  .formatted(number, number)
                  .getBytes(UTF_8);
          inFlight.decrementAndGet();
          exchange.sendResponseHeaders(200, pair.length);
          exchange.getResponseBody().write(pair);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void of_fifty_at_once_one_refreshes_and_nobody_is_locked_out() throws Exception {
    var tokens = new InMemoryTokens();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int seed = 1; seed <= SEEDS; seed++) {
        var realm = new Realm(Integer.toString(seed));
        tokens.keep(realm, new TokenPair("a", Told.NOON, "r", Told.NOON, 1));
        var callers = new ArrayList<Callable<Pass>>();
        for (int caller = 0; caller < CALLERS; caller++) {
          callers.add(() -> access(realm, tokens).pass());
        }

        for (var pass : threads.invokeAll(callers)) {
          // Who came second waits: no reason to think that the connection has ended.
          assertThat(pass.get()).isNotEqualTo(new Pass.Denied(Pause.Why.CONNECTION_REVOKED));
        }
        assertThat(refreshes.get()).as("refreshes after seed " + seed).isEqualTo(seed);
        assertThat(tokens.find(realm).orElseThrow().version()).isEqualTo(2);
      }
    }
    assertThat(inFlightMost.get()).isEqualTo(1);
  }

  private Access access(Realm realm, InMemoryTokens tokens) {
    var at = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    var transport =
        new Transport(new Patience(Duration.ofSeconds(2), Duration.ofSeconds(5)), CLOCK);
    var intuit = new Intuit(at, at, "client", "secret");
    return new Access(realm, tokens, new RefreshTokens(intuit, transport, CLOCK), CLOCK);
  }

  private static HttpServer unstarted() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
