package io.syncdesk.stack.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The path of a route: segments that are fixed, named, or (the last one) take all the rest. */
record Path(List<String> segments) {
  static Path parse(String text) {
    return new Path(split(text));
  }

  /** The values of the named segments, if the path fits. */
  Optional<Map<String, String>> match(String rawPath) {
    var given = split(rawPath);
    var values = new LinkedHashMap<String, String>();
    for (var i = 0; i < segments.size(); i++) {
      var segment = segments.get(i);
      if (i >= given.size()) {
        return Optional.empty();
      }
      if (isGreedy(segment)) {
        var rest = given.stream().skip(i).map(Path::decoded).collect(Collectors.joining("/"));
        values.put(segment.substring(1, segment.length() - 2), rest);
        return Optional.of(values);
      }
      if (isNamed(segment) && !given.get(i).isEmpty()) {
        values.put(segment.substring(1, segment.length() - 1), decoded(given.get(i)));
      } else if (!segment.equals(given.get(i))) {
        return Optional.empty();
      }
    }
    return segments.size() == given.size() ? Optional.of(values) : Optional.empty();
  }

  /** Sorts the more exact path first: fixed before named before greedy, segment by segment. */
  String rank() {
    return segments.stream()
        .map(segment -> isGreedy(segment) ? "2" : isNamed(segment) ? "1" : "0")
        .collect(Collectors.joining());
  }

  private static boolean isNamed(String segment) {
    return segment.startsWith("{");
  }

  private static boolean isGreedy(String segment) {
    return segment.endsWith("+}");
  }

  private static List<String> split(String path) {
    return Arrays.asList(path.split("/", -1));
  }

  private static String decoded(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
