package io.syncdesk.functions.resolution;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.syncdesk.core.company.Member.Language;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts an answer as HTTP. */
final class Response {
  /** The fact that is a decision; it is told as its button says it. */
  static final String DECISION = "decided";

  /** Nothing of a firm's books stays in a browser or a proxy, and nothing is taken for a page. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "cache-control", "no-store",
          "content-security-policy", "default-src 'none'; frame-ancestors 'none'",
          "referrer-policy", "no-referrer",
          "strict-transport-security", "max-age=63072000; includeSubDomains",
          "x-content-type-options", "nosniff");

  private Response() {}

  static APIGatewayV2HTTPResponse of(Answer answer, Language language) {
    return switch (answer) {
      case Answer.Shown(var status, var view) ->
          response(status, "application/json", view, language);
      case Problem problem ->
          response(
              problem.kind().status(),
              "application/problem+json",
              told(problem, language),
              language);
    };
  }

  /** The problem in one or two sentences. */
  static String detail(Problem problem, Language language) {
    var facts = new HashMap<>(problem.facts());
    facts.computeIfPresent(
        DECISION, (_, word) -> Phrases.ofTerms(language).say("decision." + word, Map.of()));
    return Phrases.ofProblems(language).say(problem.kind().word() + ".detail", facts);
  }

  private static Map<String, Object> told(Problem problem, Language language) {
    var phrases = Phrases.ofProblems(language);
    var word = problem.kind().word();
    var told = new LinkedHashMap<String, Object>();
    told.put("type", "urn:syncdesk:problem:" + word);
    told.put("title", phrases.say(word + ".title", problem.facts()));
    told.put("status", problem.kind().status());
    told.put("detail", detail(problem, language));
    if (problem.field() != null) {
      told.put("field", problem.field());
    }
    told.putAll(problem.extra());
    return told;
  }

  private static APIGatewayV2HTTPResponse response(
      int status, String type, Object body, Language language) {
    var headers = new LinkedHashMap<>(HEADERS);
    headers.put("content-type", type + "; charset=utf-8");
    headers.put("content-language", Languages.locale(language).getLanguage());
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(headers)
        .withBody(Json.write(body))
        .build();
  }
}
