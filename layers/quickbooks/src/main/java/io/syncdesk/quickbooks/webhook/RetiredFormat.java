package io.syncdesk.quickbooks.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/**
 * What QuickBooks sent before CloudEvents: {@code {"eventNotifications":[{"realmId":"310687",
 * "dataChangeEvent":{"entities":[{"name":"Customer","id":"1","operation":"Create"}]}}]}}. An app
 * that was never switched over, and the portal's samples, may still come in it.
 */
final class RetiredFormat {
  private RetiredFormat() {}

  static boolean is(JsonNode element) {
    return element.has("eventNotifications");
  }

  static Stream<Event> events(JsonNode element) {
    return element.path("eventNotifications").valueStream().flatMap(RetiredFormat::ofCompany);
  }

  private static Stream<Event> ofCompany(JsonNode notification) {
    var realm = notification.path("realmId").asText("");
    return notification
        .path("dataChangeEvent")
        .path("entities")
        .valueStream()
        .map(entity -> event(realm, entity));
  }

  private static Event event(String realm, JsonNode entity) {
    return new Event(
        realm,
        Kinds.spelt(entity.path("name").asText("")),
        Kinds.spelt(entity.path("operation").asText("")),
        entity.path("id").asText(""),
        entity.path("deletedId").asText(""));
  }
}
