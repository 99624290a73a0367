package io.syncdesk.quickbooks.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.quickbooks.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** What a body is, before what it means: Intuit answers in at least five shapes. */
sealed interface Body {

  /** JSON that complains of nothing. */
  record Plain(JsonNode json) implements Body {}

  /** At least one complaint, in whichever shape. */
  record Complaining(List<Complaint> complaints) implements Body {
    public Complaining {
      complaints = List.copyOf(complaints);
    }
  }

  /** Nothing, or nothing QuickBooks would say: a proxy's page, a cut text. */
  record Foreign() implements Body {}

  static Body of(String text) {
    if (text.stripLeading().startsWith("<")) {
      var complaints = XmlComplaints.in(text);
      return complaints.isEmpty() ? new Foreign() : new Complaining(complaints);
    }
    try {
      return of(Json.read(text));
    } catch (JsonProcessingException e) {
      return new Foreign();
    }
  }

  static Body of(JsonNode json) {
    if (!json.isObject()) {
      return new Foreign();
    }
    var fault = json.hasNonNull("Fault") ? json.get("Fault") : json.path("fault");
    if (!fault.isMissingNode() && !fault.isNull()) {
      return new Complaining(complaints(fault));
    }
    return isEcosystemGateway(json) ? new Complaining(List.of(complaint(json))) : new Plain(json);
  }

  private static List<Complaint> complaints(JsonNode fault) {
    var errors = fault.has("Error") ? fault.path("Error") : fault.path("error");
    var complaints = new ArrayList<Complaint>();
    errors.forEach(error -> complaints.add(complaint(error)));
    return complaints.isEmpty() ? List.of(complaint(fault)) : complaints;
  }

  private static boolean isEcosystemGateway(JsonNode json) {
    return json.path("code").isTextual() && json.has("type") && json.has("detail");
  }

  private static Complaint complaint(JsonNode error) {
    return Complaint.of(
        either(error, "code", "Code"),
        either(error, "element", "Element"),
        either(error, "Message", "message"),
        either(error, "Detail", "detail"));
  }

  private static String either(JsonNode error, String name, String otherName) {
    var value = error.hasNonNull(name) ? error.get(name) : error.path(otherName);
    return value.isNull() ? "" : value.asText();
  }
}
