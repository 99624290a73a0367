package io.syncdesk.functions.console;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a browser asks for, and what it has and understands already. */
record Request(String route, Map<String, String> path, String knows, String accepts) {
  private static final Pattern GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\b)");

  static Request of(APIGatewayV2HTTPEvent event) {
    return new Request(
        String.valueOf(event.getRouteKey()),
        orEmpty(event.getPathParameters()),
        header(event, "if-none-match"),
        header(event, "accept-encoding"));
  }

  String pathParameter(String name) {
    return path.getOrDefault(name, "");
  }

  boolean takesGzip() {
    return GZIP.matcher(accepts).find();
  }

  /** Whether what the browser has under this tag is what it would get. */
  boolean has(String tag) {
    return Arrays.stream(knows.split(",", -1))
        .map(String::strip)
        .anyMatch(it -> it.equals("*") || it.equals(tag));
  }

  private static String header(APIGatewayV2HTTPEvent event, String name) {
    return orEmpty(event.getHeaders()).entrySet().stream()
        .filter(it -> it.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static Map<String, String> orEmpty(Map<String, String> map) {
    return Optional.ofNullable(map).orElse(Map.of());
  }
}
