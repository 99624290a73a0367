package io.syncdesk.functions.connection;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.syncdesk.core.connection.FinishConnecting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts an answer as HTTP. */
final class Response {
  /** Nothing is kept, framed, scripted or told to the next page, an address with a code least. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "cache-control", "no-store",
          "content-security-policy", "default-src 'none'; frame-ancestors 'none'",
          "referrer-policy", "no-referrer",
          "strict-transport-security", "max-age=63072000; includeSubDomains",
          "x-content-type-options", "nosniff",
          "x-frame-options", "DENY");

  private Response() {}

  static APIGatewayV2HTTPResponse of(Answer answer, Request request, BrowserCookie cookie) {
    var words = Words.in(request.language());
    return switch (answer) {
      case Answer.Shown(var view) -> json(200, "application/json", view, words).build();
      case Answer.Leave(var page, var browser) ->
          json(200, "application/json", Map.of("authorizeUrl", page), words)
              .withCookies(List.of(cookie.keep(browser)))
              .build();
      case Answer.Back _ ->
          response(302, "text/plain", "", words, Map.of("location", "/"))
              .withCookies(List.of(cookie.forget()))
              .build();
      case Answer.Page(var why) ->
          response(200, "text/html", page(word(why), words), words, Map.of())
              .withCookies(spent(why, cookie))
              .build();
      case Problem problem ->
          json(problem.status(), "application/problem+json", told(problem, words), words).build();
    };
  }

  /** A state that was not of this browser leaves it on its way: in another tab, it may be. */
  private static List<String> spent(FinishConnecting.Why why, BrowserCookie cookie) {
    return switch (why) {
      case STATE_UNKNOWN, OTHER_BROWSER -> List.of();
      case NOT_OWNER_ANY_MORE,
          DECLINED,
          REALM_IS_TAKEN,
          OTHER_BOOKS,
          CODE_REFUSED,
          QUICKBOOKS_SILENT ->
          List.of(cookie.forget());
    };
  }

  private static String word(Enum<?> why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Object> told(Problem problem, Words words) {
    var told = new LinkedHashMap<String, Object>();
    told.put("type", "urn:syncdesk:problem:" + problem.word());
    told.put("title", words.say("problem." + problem.word() + ".title"));
    told.put("status", problem.status());
    told.put("detail", words.say("problem." + problem.word() + ".detail"));
    return told;
  }

  /** All of it is ours: nothing that came with the request is shown. */
  private static String page(String why, Words words) {
    return """
    <!doctype html>
    <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark"></head>
    <body><main><h1>%s</h1><p>%s</p><p>%s</p><p><a href="/">%s</a></p></main></body></html>
    """
        .formatted(
            words.locale().getLanguage(),
            words.say("page." + why + ".title"),
            words.say("page." + why + ".title"),
            words.say("page." + why + ".detail"),
            words.say("page.nothing-changed"),
            words.say("page.back"));
  }

  private static APIGatewayV2HTTPResponse.APIGatewayV2HTTPResponseBuilder json(
      int status, String type, Object body, Words words) {
    return response(status, type, Json.write(body), words, Map.of());
  }

  private static APIGatewayV2HTTPResponse.APIGatewayV2HTTPResponseBuilder response(
      int status, String type, String body, Words words, Map<String, String> more) {
    var headers = new LinkedHashMap<>(HEADERS);
    headers.put("content-type", type + "; charset=utf-8");
    headers.put("content-language", words.locale().getLanguage());
    headers.putAll(more);
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(headers)
        .withBody(body);
  }
}
