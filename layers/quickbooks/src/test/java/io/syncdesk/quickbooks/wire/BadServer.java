package io.syncdesk.quickbooks.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on a loopback port that reads one request per connection and then does as it is told.
 */
public final class BadServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Behaviour behaviour;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** What it does with a connection after it has read a request. */
  public interface Behaviour {
    void answer(Socket connection) throws IOException, InterruptedException;
  }

  public BadServer(Behaviour behaviour) {
    this.behaviour = behaviour;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** Sends exactly these bytes and closes. */
  public static BadServer saying(String bytes) {
    return new BadServer(connection -> say(connection, bytes));
  }

  static void say(Socket connection, String bytes) throws IOException {
    connection.getOutputStream().write(bytes.getBytes(ISO_8859_1));
    connection.getOutputStream().flush();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
  }

  /** The requests that arrived, head and body. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        var connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      requests.add(request(connection));
      behaviour.answer(connection);
    } catch (IOException | InterruptedException gone) {
      // The other side gave up, which is what these tests are about.
    }
  }

  private static String request(Socket connection) throws IOException {
    var in = connection.getInputStream();
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return head.toString();
      }
      head.append((char) next);
    }
    return head + new String(in.readNBytes(bodyLength(head.toString())), ISO_8859_1);
  }

  private static int bodyLength(String head) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
        .map(line -> Integer.parseInt(line.substring(15).strip()))
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
