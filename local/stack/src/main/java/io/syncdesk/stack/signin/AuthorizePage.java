package io.syncdesk.stack.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.syncdesk.stack.firm.Firm;
import io.syncdesk.stack.firm.Person;
import io.syncdesk.stack.gateway.LocalAnswer;
import io.syncdesk.stack.gateway.LocalPage;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where a person says who they are: here by choosing one of the demo's people. */
final class AuthorizePage implements LocalPage {
  /** What the links of the page say beside what was asked. */
  private static final String CHOSEN = "member";

  private final String clientId;
  private final Codes codes;

  AuthorizePage(String clientId, Codes codes) {
    this.clientId = clientId;
    this.codes = codes;
  }

  @Override
  public LocalAnswer answer(Map<String, String> parameters) {
    return switch (Asked.read(parameters, clientId)) {
      case Asked.Read.Wrong(var why) -> new LocalAnswer.Html(400, page("<p>" + why + "</p>"));
      case Asked.Read.Understood(var asked) -> answer(asked, parameters);
    };
  }

  /** Nobody is ever signed in already, so whoever wants no page to be shown is sent back. */
  private LocalAnswer answer(Asked asked, Map<String, String> parameters) {
    if ("none".equals(parameters.get("prompt"))) {
      return back(asked, Map.of("error", "login_required"));
    }
    return Person.withEmail(parameters.getOrDefault(CHOSEN, ""))
        .map(person -> back(asked, Map.of("code", codes.give(person, asked))))
        .orElseGet(() -> new LocalAnswer.Html(200, page(choices(parameters))));
  }

  private static LocalAnswer back(Asked asked, Map<String, String> told) {
    var all = new TreeMap<>(told);
    all.put("state", asked.state());
    return new LocalAnswer.Elsewhere(URI.create(asked.redirectUri() + "?" + query(all)));
  }

  private static String choices(Map<String, String> parameters) {
    return Firm.ALL.stream()
        .map(firm ->
            "<h2>%s</h2><ul>%s</ul>"
                .formatted(
                    firm.name(),
                    Person.ALL.stream()
                        .filter(person -> person.firm().equals(firm))
                        .map(person -> choice(person, parameters))
                        .collect(Collectors.joining())))
        .collect(Collectors.joining());
  }

  private static String choice(Person person, Map<String, String> parameters) {
    var all = new TreeMap<>(parameters);
    all.put(CHOSEN, person.email());
    // An encoded query has nothing in it that HTML would take for its own, but for the ampersand.
    return "<li><a href=\"?%s\"><b>%s</b> <span>%s · %s</span></a></li>"
        .formatted(query(all).replace("&", "&amp;"), person.name(), person.role(), person.email());
  }

  private static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String page(String body) {
    return """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>Who are you today?</title><link rel="icon" href="data:,">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>
    :root { color-scheme: light dark; font: 16px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
    body { margin: 12vh auto 0; padding: 0 20px; max-width: 26rem; color: CanvasText; }
    h1 { font-size: 1.5rem; letter-spacing: -.015em; margin: 0 0 .25rem; }
    h2 { font-size: .875rem; margin: 1.75rem 0 .5rem; opacity: .7; }
    ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
    a { display: block; padding: .7rem 1rem; border: 1px solid color-mix(in srgb, CanvasText 18%%, Canvas);
      border-radius: 10px; color: inherit; text-decoration: none; }
    a:hover, a:focus-visible { border-color: #0f6b57; outline: 2px solid #0f6b57; outline-offset: -1px; }
    a span { display: block; font-size: .875rem; opacity: .7; }
    </style></head>
    <body><main><h1>Who are you today?</h1>
    <p>On this machine nobody needs a password.</p>%s</main></body></html>
    """
        .formatted(body);
  }
}
