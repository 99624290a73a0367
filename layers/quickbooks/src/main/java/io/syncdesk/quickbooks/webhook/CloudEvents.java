package io.syncdesk.quickbooks.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The format in force: a list of CloudEvents, {@code {"type":"qbo.customer.created.v1",
 * "intuitentityid":"1234","intuitaccountid":"310687","data":{},…}}, each with a company of its own.
 */
final class CloudEvents {
  /** Any version: a later one still says that there is something to see. */
  private static final Pattern TYPE = Pattern.compile("qbo\\.([a-z]+)\\.([a-z]+)\\.v[0-9]+");

  private CloudEvents() {}

  static Event event(JsonNode element) {
    var type = TYPE.matcher(element.path("type").asText("").toLowerCase(Locale.ROOT));
    var isOurs = type.matches();
    return new Event(
        element.path("intuitaccountid").asText(""),
        isOurs ? type.group(1) : "",
        isOurs ? type.group(2) : "",
        element.path("intuitentityid").asText(""),
        losingId(element.path("data")));
  }

  /** Attributes of CloudEvents are lower case; the retired format spelt it the other way. */
  private static String losingId(JsonNode data) {
    return data.path("deletedid").asText(data.path("deletedId").asText(""));
  }
}
