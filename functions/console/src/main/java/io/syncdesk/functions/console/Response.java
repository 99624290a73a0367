package io.syncdesk.functions.console;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts what was found as HTTP. */
final class Response {
  private static final String KEEP_FOR_A_YEAR = "public, max-age=31536000, immutable";
  private static final String ASK_EACH_TIME = "no-cache";
  private static final String NOT_FOUND =
      "{\"type\":\"urn:syncdesk:problem:not-found\",\"title\":\"Not found\",\"status\":404}";

  private final Map<String, String> headers;

  /** The page talks to its own API and to these, where people sign in. */
  Response(List<String> signInOrigins) {
    headers =
        Map.of(
            "content-security-policy", policy(signInOrigins),
            "cross-origin-opener-policy", "same-origin",
            "permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()",
            "referrer-policy", "no-referrer",
            "strict-transport-security", "max-age=63072000; includeSubDomains",
            "x-content-type-options", "nosniff",
            "x-frame-options", "DENY");
  }

  /**
   * Nothing inline, nothing from elsewhere, and no text becomes markup but lit-html's templates.
   */
  private static String policy(List<String> signInOrigins) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self' " + String.join(" ", signInOrigins),
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types lit-html");
  }

  APIGatewayV2HTTPResponse lasting(File file, Request request) {
    return found(file, request, Map.of("cache-control", KEEP_FOR_A_YEAR));
  }

  APIGatewayV2HTTPResponse changing(Site.Tagged found, Request request) {
    var own = Map.of("cache-control", ASK_EACH_TIME, "etag", found.tag());
    return request.has(found.tag())
        ? response(304, all(own, Map.of("vary", "accept-encoding"))).build()
        : found(found.file(), request, own);
  }

  APIGatewayV2HTTPResponse notFound() {
    var own = Map.of("cache-control", "no-store", "content-type", "application/problem+json");
    return response(404, all(own)).withBody(NOT_FOUND).build();
  }

  private APIGatewayV2HTTPResponse found(File file, Request request, Map<String, String> own) {
    var told = Map.of("content-type", file.type(), "vary", "accept-encoding");
    return request.takesGzip()
        ? response(200, all(own, told, Map.of("content-encoding", "gzip")))
            .withBody(file.gzippedInBase64())
            .withIsBase64Encoded(true)
            .build()
        : response(200, all(own, told)).withBody(file.text()).build();
  }

  private static APIGatewayV2HTTPResponse.APIGatewayV2HTTPResponseBuilder response(
      int status, Map<String, String> headers) {
    return APIGatewayV2HTTPResponse.builder().withStatusCode(status).withHeaders(headers);
  }

  @SafeVarargs
  private Map<String, String> all(Map<String, String>... more) {
    var all = new LinkedHashMap<>(headers);
    for (var some : more) {
      all.putAll(some);
    }
    return all;
  }
}
