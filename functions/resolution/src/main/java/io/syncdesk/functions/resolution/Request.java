package io.syncdesk.functions.resolution;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.syncdesk.core.company.Member.Language;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** What was asked, without who asked it. A body that is no base64 although it says so is empty. */
record Request(
    Map<String, String> path,
    Map<String, String> query,
    String body,
    Language language,
    String idempotencyKey) {
  private static final int KEY_CHARACTERS_MAX = 64;

  static Request of(APIGatewayV2HTTPEvent event) {
    return new Request(
        orEmpty(event.getPathParameters()),
        orEmpty(event.getQueryStringParameters()),
        body(event),
        Languages.of(header(event, "accept-language")),
        header(event, "idempotency-key").strip());
  }

  /** The caller's name for this request, empty where it has none; a longer one is not kept. */
  Parsed<String> key() {
    return idempotencyKey.length() > KEY_CHARACTERS_MAX
        ? new Parsed.Wrong<>(Problem.wrong("Idempotency-Key", "≤ " + KEY_CHARACTERS_MAX))
        : new Parsed.Understood<>(idempotencyKey);
  }

  String pathParameter(String name) {
    return path.getOrDefault(name, "");
  }

  /** A parameter without a value counts as absent. */
  Optional<String> queryParameter(String name) {
    return Optional.ofNullable(query.get(name)).filter(it -> !it.isBlank());
  }

  private static String body(APIGatewayV2HTTPEvent event) {
    var body = Optional.ofNullable(event.getBody()).orElse("");
    if (!event.getIsBase64Encoded()) {
      return body;
    }
    try {
      return new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
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
