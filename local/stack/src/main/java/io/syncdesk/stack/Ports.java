package io.syncdesk.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Where everything listens, on loopback. */
public record Ports(int api, int quickBooks, int sqs, int dynamoDb) {
  static final int PORT_MAX = 65_535;

  /** Four ports that nobody listens on just now. */
  public static Ports free() {
    var sockets = IntStream.range(0, 4).mapToObj(each -> open(0)).toList();
    var free = sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
    sockets.forEach(Ports::close);
    return new Ports(free[0], free[1], free[2], free[3]);
  }

  /** Says which port is taken, and how to choose another, before half the system stands. */
  void check() {
    byVariable()
        .forEach((variable, port) -> {
          try {
            close(open(port));
          } catch (CannotStart taken) {
            throw new CannotStart(
                "Port %d is taken. End what listens there, or choose another with %s=<port>."
                    .formatted(port, variable));
          }
        });
    if (Map.copyOf(byVariable()).values().stream().distinct().count() < 4) {
      throw new CannotStart(
          "PORT, QUICKBOOKS_PORT, SQS_PORT and DYNAMODB_PORT must be four different ports.");
    }
  }

  private Map<String, Integer> byVariable() {
    var ports = new LinkedHashMap<String, Integer>();
    ports.put("PORT", api);
    ports.put("QUICKBOOKS_PORT", quickBooks);
    ports.put("SQS_PORT", sqs);
    ports.put("DYNAMODB_PORT", dynamoDb);
    return ports;
  }

  private static ServerSocket open(int port) {
    try {
      return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    } catch (IOException taken) {
      throw new CannotStart("Port " + port + " is taken.");
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new IllegalStateException("A port cannot be given back", failure);
    }
  }
}
