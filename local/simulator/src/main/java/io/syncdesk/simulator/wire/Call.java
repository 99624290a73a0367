package io.syncdesk.simulator.wire;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One HTTP request, read whole. */
public record Call(
    Instant at,
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    Body body) {
  public Call {
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }

  /** The parts of the path between its slashes. */
  public List<String> segments() {
    return List.of(path.substring(1).split("/"));
  }

  /** The query parameter, or the empty string. */
  public String parameter(String name) {
    return query.getOrDefault(name, "");
  }

  /** The header, or the empty string; names in any case. */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  public boolean isPost() {
    return method.equals("POST");
  }

  public boolean isGet() {
    return method.equals("GET");
  }
}
