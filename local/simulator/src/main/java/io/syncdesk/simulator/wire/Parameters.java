package io.syncdesk.simulator.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads query strings and forms; empty parts, such as after a trailing ampersand, are skipped. */
public final class Parameters {
  private Parameters() {}

  public static Map<String, String> read(String encoded) {
    return Arrays.stream(encoded.split("&"))
        .filter(pair -> !pair.isBlank())
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> decoded(pair[0]),
                pair -> pair.length == 2 ? decoded(pair[1]) : "",
                (first, second) -> first));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException brokenEscape) {
      return text;
    }
  }
}
