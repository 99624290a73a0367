package io.syncdesk.functions.connection;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.syncdesk.core.company.Member.Language;
import io.syncdesk.core.connection.Secret;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was asked, without who asked it. */
record Request(
    Map<String, String> query, List<String> cookies, String body, String host, Language language) {
  private static final int HEADER_CHARACTERS_MAX = 200;
  private static final List<Locale> OURS = List.of(Locale.ENGLISH, Locale.ITALIAN);

  static Request of(APIGatewayV2HTTPEvent event) {
    return new Request(
        Optional.ofNullable(event.getQueryStringParameters()).orElse(Map.of()),
        Optional.ofNullable(event.getCookies()).orElse(List.of()),
        Optional.ofNullable(event.getBody()).orElse("").strip(),
        Optional.ofNullable(event.getRequestContext())
            .map(APIGatewayV2HTTPEvent.RequestContext::getDomainName)
            .orElse(""),
        language(Optional.ofNullable(event.getHeaders()).orElse(Map.of())));
  }

  String parameter(String name) {
    return query.getOrDefault(name, "");
  }

  Optional<Secret> secretParameter(String name) {
    return Optional.of(parameter(name)).filter(Secret::isOne).map(Secret::new);
  }

  /** English where the header names none of ours or makes no sense. */
  private static Language language(Map<String, String> headers) {
    var accepted = headers.getOrDefault("accept-language", "");
    if (accepted.isBlank() || accepted.length() > HEADER_CHARACTERS_MAX) {
      return Language.EN;
    }
    try {
      var best = Locale.lookup(Locale.LanguageRange.parse(accepted), OURS);
      return Locale.ITALIAN.equals(best) ? Language.IT : Language.EN;
    } catch (IllegalArgumentException makesNoSense) {
      return Language.EN;
    }
  }

  /** Without what a person may carry. */
  @Override
  public String toString() {
    return "Request[" + host + ", " + query.keySet() + "]";
  }
}
