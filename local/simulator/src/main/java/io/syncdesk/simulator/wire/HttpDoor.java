package io.syncdesk.simulator.wire;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.syncdesk.simulator.fault.Fault;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.fault.FaultType;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/** Turns HTTP into calls and replies into HTTP, zipped where the other side zips. */
public final class HttpDoor implements HttpHandler {
  private static final System.Logger LOG = System.getLogger(HttpDoor.class.getName());
  private static final int BODY_BYTES_MAX = 16 * 1024 * 1024;
  private static final int HEAD_ONLY = -1;

  /** Longer than the 120 s after which QuickBooks itself gives up. */
  private static final Duration SILENCE_MAX = Duration.ofSeconds(125);

  private final InstantSource clock;
  private final Function<Call, Reply> inside;
  private final CountDownLatch closing;
  private final AtomicLong transactions = new AtomicLong();

  /** Once {@code closing} is counted down, nobody is kept waiting any longer. */
  public HttpDoor(InstantSource clock, Function<Call, Reply> inside, CountDownLatch closing) {
    this.clock = clock;
    this.inside = inside;
    this.closing = closing;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (reply(exchange)) {
        case Answer answer -> send(exchange, answer);
        case Reply.Cut cut -> {}
        case Reply.Silence silence -> keepWaiting();
      }
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    var headers = lowerCase(exchange.getRequestHeaders());
    var bytes = read(exchange.getRequestBody(), headers.getOrDefault("content-encoding", ""));
    if (bytes.isEmpty()) {
      return new Answer(413, "text/plain", "Request body is too large or not readable");
    }
    var uri = exchange.getRequestURI();
    var query = Optional.ofNullable(uri.getRawQuery()).orElse("");
    return answered(
        new Call(
            clock.instant(),
            exchange.getRequestMethod(),
            uri.getPath(),
            Parameters.read(query),
            headers,
            new Body(bytes.get())));
  }

  /** A mistake of the simulator's own looks like QuickBooks' internal error, and is logged. */
  private Reply answered(Call call) {
    try {
      return inside.apply(call);
    } catch (RuntimeException mistake) {
      LOG.log(Level.ERROR, call.method() + " " + call.path(), mistake);
      var complaint = FaultCode.APPLICATION_ERROR.because("System Failure Error");
      return FaultFormat.usual(new Fault(500, FaultType.SYSTEM, List.of(complaint)), call.at());
    }
  }

  /** Some clients announce gzip on requests that have no body at all. */
  private static Optional<byte[]> read(InputStream stream, String encoding) throws IOException {
    var raw = stream.readNBytes(BODY_BYTES_MAX + 1);
    if (!encoding.contains("gzip") || raw.length == 0) {
      return Optional.of(raw).filter(bytes -> bytes.length <= BODY_BYTES_MAX);
    }
    try (var unzipping = new GZIPInputStream(new ByteArrayInputStream(raw))) {
      return Optional.of(unzipping.readNBytes(BODY_BYTES_MAX + 1))
          .filter(bytes -> bytes.length <= BODY_BYTES_MAX);
    } catch (ZipException notZipped) {
      return Optional.of(raw);
    }
  }

  private static Map<String, String> lowerCase(Headers headers) {
    return headers.entrySet().stream()
        .collect(
            Collectors.toMap(
                header -> header.getKey().toLowerCase(Locale.ROOT),
                header -> String.join(",", header.getValue())));
  }

  private void send(HttpExchange exchange, Answer answer) throws IOException {
    var headers = exchange.getResponseHeaders();
    answer.headers().forEach(headers::set);
    headers.set("Content-Type", answer.contentType());
    headers.set("intuit_tid", "1-sim-%012d".formatted(transactions.incrementAndGet()));
    var bytes = answer.bytes();
    var accepted = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
    if (bytes.length > 0 && accepted.filter(names -> names.contains("gzip")).isPresent()) {
      headers.set("Content-Encoding", "gzip");
      bytes = zipped(bytes);
    }
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? HEAD_ONLY : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    var buffer = new ByteArrayOutputStream();
    try (var zipping = new GZIPOutputStream(buffer)) {
      zipping.write(bytes);
    }
    return buffer.toByteArray();
  }

  private void keepWaiting() {
    try {
      var _ = closing.await(SILENCE_MAX.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }
}
