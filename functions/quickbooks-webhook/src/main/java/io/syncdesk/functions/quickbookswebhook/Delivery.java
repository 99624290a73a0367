package io.syncdesk.functions.quickbookswebhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What came to the door: a body as API Gateway hands it over, and what claims to have signed it.
 */
record Delivery(String body, Encoding encoding, List<String> signatures) {
  static final String SIGNATURE_HEADER = "intuit-signature";

  /** Twice what QuickBooks sends at most (RATIONALE.md). */
  static final int BODY_BYTES_MAX = 2 * 1024 * 1024;

  /** API Gateway gives what it does not take for text in base64. */
  enum Encoding {
    PLAIN,
    BASE64
  }

  Delivery {
    signatures = List.copyOf(signatures);
  }

  static Delivery of(APIGatewayV2HTTPEvent event) {
    var headers = Objects.requireNonNullElse(event.getHeaders(), Map.<String, String>of());
    return new Delivery(
        Objects.requireNonNullElse(event.getBody(), ""),
        event.getIsBase64Encoded() ? Encoding.BASE64 : Encoding.PLAIN,
        headers.entrySet().stream()
            .filter(header -> SIGNATURE_HEADER.equalsIgnoreCase(header.getKey()))
            .map(Map.Entry::getValue)
            .toList());
  }

  /** Told without decoding it. */
  boolean isTooLarge() {
    return switch (encoding) {
      case PLAIN -> body.length() > BODY_BYTES_MAX || body.getBytes(UTF_8).length > BODY_BYTES_MAX;
      case BASE64 -> body.length() / 4L * 3 - padding() > BODY_BYTES_MAX;
    };
  }

  private int padding() {
    if (body.endsWith("==")) {
      return 2;
    }
    return body.endsWith("=") ? 1 : 0;
  }

  /** As QuickBooks sent and signed them; empty where what is called base64 is none. */
  Optional<byte[]> bytes() {
    try {
      return Optional.of(
          switch (encoding) {
            case PLAIN -> body.getBytes(UTF_8);
            case BASE64 -> Base64.getDecoder().decode(body);
          });
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** The only one. API Gateway joins several headers of one name by commas, which no base64 has. */
  Optional<String> signature() {
    return signatures.size() == 1 ? signatures.stream().findFirst() : Optional.empty();
  }
}
