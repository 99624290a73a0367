package io.syncdesk.quickbooks.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing sent, an answer, or neither: every fault of the wire is one of these. */
class TransportTest {
  private static final String BODY = "{\"Invoice\":{\"Id\":\"1\"}}";
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nintuit_tid: 1-abc\r\n";
  private static final String WHOLE = HEAD + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY;
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
  private static final Patience SHORT =
      new Patience(Duration.ofMillis(500), Duration.ofMillis(300));

  @ParameterizedTest
  @EnumSource
  void a_whole_answer_is_an_answer(Request.Method method) {
    try (var server = BadServer.saying(WHOLE)) {
      assertThat(exchange(server.uri(), method))
          .isEqualTo(new Exchange.Answered(200, "1-abc", BODY));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage\r\n\r\n",
        "\u0000\u0001\u0002",
        "HTTP/1.1 200 OK\r\nContent-Length: 22\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 22\r\n\r\n{\"Invoice\":{",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n16\r\n{\"Invoice\":{",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnonsense",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope"
      })
  void an_answer_that_is_cut_or_garbled_is_lost_and_the_post_was_sent_once(String answer) {
    try (var server = BadServer.saying(answer)) {
      assertThat(exchange(server.uri(), Request.Method.POST)).isInstanceOf(Exchange.Lost.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  /**
   * The JDK takes the end of the connection for the end of the head; {@code Faults} is not fooled.
   */
  @Test
  void an_answer_that_is_cut_in_its_head_says_nothing() {
    try (var server = BadServer.saying("HTTP/1.1 200 OK\r\nContent-Le")) {
      assertThat(exchange(server.uri(), Request.Method.POST))
          .isEqualTo(new Exchange.Answered(200, "", ""));
    }
  }

  @Test
  void an_answer_that_does_not_come_in_time_is_lost() {
    var never = new CountDownLatch(1);
    try (var server = new BadServer(connection -> never.await())) {
      assertThat(exchange(server.uri(), Request.Method.POST)).isInstanceOf(Exchange.Lost.class);
      assertThat(server.requests()).hasSize(1);
      never.countDown();
    }
  }

  @Test
  void a_connection_that_is_reset_loses_the_answer() {
    BadServer.Behaviour reset =
        connection -> connection.setOption(StandardSocketOptions.SO_LINGER, 0);
    try (var server = new BadServer(reset)) {
      assertThat(exchange(server.uri(), Request.Method.POST)).isInstanceOf(Exchange.Lost.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void an_answer_that_trickles_in_for_longer_than_we_wait_is_lost() {
    var ticks = new AtomicInteger();
    InstantSource fast = () -> Instant.EPOCH.plusMillis(200L * ticks.getAndIncrement());
    BadServer.Behaviour trickle =
        connection -> {
          BadServer.say(connection, HEAD + "Content-Length: 22\r\n\r\n");
          for (int i = 0; i < BODY.length(); i++) {
            BadServer.say(connection, BODY.substring(i, i + 1));
          }
        };
    try (var server = new BadServer(trickle)) {
      var exchange =
          new Transport(new Patience(SHORT.connect(), Duration.ofMillis(100)), fast)
              .exchange(request(server.uri(), Request.Method.POST, BODY));
      assertThat(exchange).isInstanceOf(Exchange.Lost.class);
    }
  }

  @Test
  void a_refused_connection_sent_nothing() throws IOException {
    int port;
    try (var nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = nobody.getLocalPort();
    }

    assertThat(exchange(URI.create("http://127.0.0.1:" + port + "/"), Request.Method.POST))
        .isInstanceOf(Exchange.NotSent.class);
  }

  @Test
  void an_unknown_host_sent_nothing() {
    assertThat(exchange(URI.create("http://nowhere.invalid/"), Request.Method.POST))
        .isInstanceOf(Exchange.NotSent.class);
  }

  @Test
  void a_redirect_is_an_answer_and_is_not_followed() {
    try (var server =
        BadServer.saying(
            "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n")) {
      assertThat(exchange(server.uri(), Request.Method.POST))
          .isEqualTo(new Exchange.Answered(302, "", ""));
    }
  }

  @Test
  void a_refusal_brings_its_body() {
    try (var server =
        BadServer.saying("HTTP/1.1 400 Bad Request\r\nContent-Length: 5\r\n\r\nfault")) {
      assertThat(exchange(server.uri(), Request.Method.POST))
          .isEqualTo(new Exchange.Answered(400, "", "fault"));
    }
  }

  @Test
  void a_401_to_a_post_is_an_answer_though_the_jdk_drops_its_body() {
    try (var server =
        BadServer.saying(
            "HTTP/1.1 401 No\r\nWWW-Authenticate: Bearer\r\nintuit_tid: t\r\n"
                + "Content-Length: 5\r\n\r\nfault")) {
      assertThat(exchange(server.uri(), Request.Method.POST))
          .isEqualTo(new Exchange.Answered(401, "t", ""));
    }
  }

  @Test
  void compressed_answers_are_read_and_requests_are_compressed() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"name\":\"Müller 中\"}".getBytes(StandardCharsets.UTF_8));
    }
    var head = HEAD + "Content-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n";
    BadServer.Behaviour compressed =
        connection -> {
          BadServer.say(connection, head);
          connection.getOutputStream().write(packed.toByteArray());
        };
    try (var server = new BadServer(compressed)) {
      var answer = exchange(server.uri(), Request.Method.POST);

      assertThat(answer).isEqualTo(new Exchange.Answered(200, "1-abc", "{\"name\":\"Müller 中\"}"));
      assertThat(server.requests().getFirst())
          .contains("Content-Encoding: gzip")
          .contains("Accept-Encoding: gzip")
          .doesNotContain("Invoice");
    }
  }

  private static Exchange exchange(URI address, Request.Method method) {
    var body = method == Request.Method.POST ? BODY : "";
    return new Transport(SHORT, CLOCK).exchange(request(address, method, body));
  }

  private static Request request(URI address, Request.Method method, String body) {
    return new Request(method, address, Map.of("Content-Encoding", "gzip"), body);
  }
}
