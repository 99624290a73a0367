package io.syncdesk.quickbooks.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * Reads the body of a delivery whose signature has been checked. Each event by itself: one that
 * makes no sense takes none of its neighbours along.
 */
public final class ReadNotifications {
  /** What QuickBooks sends is three deep; an event that carried its whole entity would be ten. */
  private static final int NESTING_MAX = 32;

  private static final int TEXT_CHARACTERS_MAX = 64 * 1024;
  private static final int NAME_CHARACTERS_MAX = 256;
  private static final int NUMBER_CHARACTERS_MAX = 100;

  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(NESTING_MAX)
                      .maxStringLength(TEXT_CHARACTERS_MAX)
                      .maxNameLength(NAME_CHARACTERS_MAX)
                      .maxNumberLength(NUMBER_CHARACTERS_MAX)
                      .build())
              .build());

  private ReadNotifications() {}

  /** Its length has been looked at by whoever let it in. */
  public static Reading from(byte[] body) {
    try {
      var events = elements(JSON.readTree(body)).flatMap(ReadNotifications::events);
      return new Reading.Of(events.map(Event::meaning).toList());
    } catch (IOException notJson) {
      return new Reading.Unreadable();
    }
  }

  /** One event may come without the list around it, and nothing at all is an empty list. */
  private static Stream<JsonNode> elements(JsonNode root) {
    if (root.isMissingNode()) {
      return Stream.empty();
    }
    return root.isArray() ? root.valueStream() : Stream.of(root);
  }

  private static Stream<Event> events(JsonNode element) {
    return RetiredFormat.is(element)
        ? RetiredFormat.events(element)
        : Stream.of(CloudEvents.event(element));
  }
}
