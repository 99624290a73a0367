package io.syncdesk.stack.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An HTTP call as it came in. Header names are lower case, as HTTP APIs give them. */
record Call(
    String method,
    URI uri,
    Map<String, List<String>> headers,
    Body body,
    String caller,
    Instant at) {
  Call {
    var lowered = new TreeMap<String, List<String>>();
    headers.forEach(
        (name, values) -> lowered.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    headers = Map.copyOf(lowered);
  }

  String header(String name) {
    return String.join(",", headers.getOrDefault(name, List.of()));
  }

  String rawQuery() {
    return uri.getRawQuery() == null ? "" : uri.getRawQuery();
  }

  /** A parameter given more than once is joined with commas. */
  Map<String, String> query() {
    return parameters(rawQuery());
  }

  /** Of the form that was sent or, without one, of the query. */
  Map<String, String> parameters() {
    return method.equals("POST") ? parameters(new String(body.bytes(), UTF_8)) : query();
  }

  private static Map<String, String> parameters(String text) {
    return Arrays.stream(text.split("&", -1))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> decoded(pair[0]),
                pair -> pair.length == 2 ? decoded(pair[1]) : "",
                (one, other) -> one + "," + other,
                TreeMap::new));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
