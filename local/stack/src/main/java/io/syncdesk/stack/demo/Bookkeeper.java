package io.syncdesk.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.syncdesk.stack.firm.Firm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who works in the demo firm's QuickBooks by hand. */
final class Bookkeeper {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern BLANK = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)}");

  private final URI quickBooks;
  private final String company;
  private final Map<String, JsonNode> found = new HashMap<>();

  Bookkeeper(URI quickBooks) {
    this.quickBooks = quickBooks;
    this.company = quickBooks + "/v3/company/" + Firm.DEMO.realm();
  }

  /**
   * One entry of an act: find something and give it a name, post something, or do by the
   * simulator's switches what there is no API for.
   */
  void work(JsonNode step) {
    if (step.has("find")) {
      found.put(step.path("as").asText(), find(step.path("find").asText()));
      return;
    }
    var path =
        step.has("simulator")
            ? quickBooks + "/simulator/" + step.path("simulator").asText()
            : company + "/" + step.path("post").asText();
    Http.send(
        request(path)
            .POST(HttpRequest.BodyPublishers.ofString(filledIn(step.path("body")).toString())));
  }

  /** {@code ${fees.Id}} is the Id of what was found as fees. */
  JsonNode filledIn(JsonNode text) {
    var filled =
        BLANK
            .matcher(text.toString())
            .replaceAll(blank -> {
              var value = found.getOrDefault(blank.group(1), JSON.nullNode()).path(blank.group(2));
              if (!value.isValueNode()) {
                throw new IllegalStateException("The demo found no " + blank.group());
              }
              return Matcher.quoteReplacement(value.asText());
            });
    try {
      return JSON.readTree(filled);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private JsonNode find(String query) {
    var answer =
        Http.send(
            request(company + "/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .GET());
    for (var entities : answer.path("QueryResponse")) {
      if (entities.isArray() && !entities.isEmpty()) {
        return entities.path(0);
      }
    }
    throw new IllegalStateException("The demo found nothing with: " + query);
  }

  private static HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Authorization", "Bearer bookkeeper")
        .header("Accept", "application/json")
        .header("Content-Type", "application/json");
  }
}
