package io.syncdesk.simulator.oauth;

import io.syncdesk.simulator.company.Companies;
import io.syncdesk.simulator.company.Company;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.Markup;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a user picks the company and lets the app in, or does not. */
final class AuthorizePage {
  private final Client client;
  private final Companies companies;
  private final Codes codes;

  AuthorizePage(Client client, Companies companies, Codes codes) {
    this.client = client;
    this.companies = companies;
    this.codes = codes;
  }

  Answer show(Call call) {
    if (!call.parameter("client_id").equals(client.id())
        || !call.parameter("response_type").equals("code")
        || call.parameter("redirect_uri").isEmpty()) {
      return Answer.json(400, Json.object().put("error", "invalid_request"));
    }
    return switch (call.parameter("decision")) {
      case "connect" -> connect(call);
      case "cancel" -> back(call, Map.of("error", "access_denied"));
      default -> page(call);
    };
  }

  private Answer connect(Call call) {
    var realm = call.parameter("realm");
    return companies
        .find(realm)
        .map(company -> codes.issue(company.realm(), call.parameter("redirect_uri")))
        .map(code -> back(call, Map.of("code", code, "realmId", realm)))
        .orElseGet(() -> page(call));
  }

  private static Answer back(Call call, Map<String, String> parameters) {
    var query =
        parameters.entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
            .collect(Collectors.joining("&"));
    var uri = call.parameter("redirect_uri");
    return Answer.redirect(uri + "?" + query + "&state=" + encoded(call.parameter("state")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Answer page(Call call) {
    var choices = companies.all().stream().map(AuthorizePage::choice).collect(Collectors.joining());
    var kept =
        call.query().entrySet().stream()
            .filter(parameter -> !parameter.getKey().matches("realm|decision"))
            .map(parameter -> hidden(parameter.getKey(), parameter.getValue()))
            .collect(Collectors.joining());
    var page =
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>Connect to QuickBooks (simulated)</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="/simulator/page.css"></head>
        <body><main class="narrow"><h1>Connect to QuickBooks</h1>
        <p>An app asks to read and write the books of one of your companies.</p>
        <form action="/oauth2/authorize" method="get">%s
        <fieldset><legend>Company</legend>%s</fieldset>
        <p><button name="decision" value="connect">Connect</button>
        <button class="quiet" name="decision" value="cancel" formnovalidate>No thanks</button></p>
        </form></main></body></html>
        """
            .formatted(kept, choices);
    return Answer.unframed(page);
  }

  private static String choice(Company company) {
    return "<p><label><input type=\"radio\" name=\"realm\" value=\"%s\" required> %s (%s)</label></p>"
        .formatted(company.realm(), Markup.escape(Companies.name(company)), company.realm());
  }

  private static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
        .formatted(Markup.escape(name), Markup.escape(value));
  }
}
