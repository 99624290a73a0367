package io.syncdesk.functions.quickbookswebhook;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;

/** Puts what became of a delivery as HTTP; why something was refused is for our log. */
final class Response {
  private Response() {}

  static APIGatewayV2HTTPResponse of(Received received) {
    return switch (received) {
      case ACCEPTED -> response(200, "text/plain", "");
      case NOT_SIGNED -> problem(401, "not-signed", "Not signed by QuickBooks");
      case TOO_LARGE -> problem(413, "body-too-large", "More than 2 MB");
      case NOT_STORED -> problem(503, "busy", "Not taken; send it again");
    };
  }

  private static APIGatewayV2HTTPResponse problem(int status, String word, String title) {
    return response(
        status,
        "application/problem+json",
        "{\"type\":\"urn:syncdesk:problem:%s\",\"title\":\"%s\",\"status\":%d}"
            .formatted(word, title, status));
  }

  private static APIGatewayV2HTTPResponse response(int status, String type, String body) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(
            Map.of(
                "cache-control", "no-store",
                "content-type", type + "; charset=utf-8",
                "strict-transport-security", "max-age=63072000; includeSubDomains",
                "x-content-type-options", "nosniff"))
        .withBody(body)
        .build();
  }
}
