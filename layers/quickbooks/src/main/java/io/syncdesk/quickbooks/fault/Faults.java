package io.syncdesk.quickbooks.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.quickbooks.wire.Exchange;
import java.util.List;
import java.util.StringJoiner;

/** Turns every answer of QuickBooks into its one meaning: the code decides, then the status. */
public final class Faults {
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final int UNAVAILABLE = 503;

  private Faults() {}

  /** What an answer means. */
  public static Verdict verdict(Exchange.Answered answer, Expected expected, Subject subject) {
    return verdict(answer.status(), Body.of(answer.body()), expected, subject);
  }

  /** What one entry of an answered batch means. */
  public static Verdict verdict(JsonNode entry, Expected expected, Subject subject) {
    return verdict(OK, Body.of(entry), expected, subject);
  }

  /** Whether a fresh access token may change the answer. */
  public static boolean asksForNewToken(Exchange.Answered answer) {
    if (isSuccess(answer.status())) {
      return false;
    }
    var code = Body.of(answer.body()) instanceof Body.Complaining(var all) ? first(all).code() : "";
    return switch (code) {
      case "100", "110", "3200", "3202" -> true;
      case "120", "3100" -> false;
      default -> answer.status() == UNAUTHORIZED;
    };
  }

  /** What QuickBooks objected to, word for word; nothing of a success. */
  public static String words(Exchange.Answered answer) {
    if (isSuccess(answer.status()) && !mayComplain(answer.body())) {
      return "";
    }
    return switch (Body.of(answer.body())) {
      case Body.Complaining _, Body.Foreign _ -> answer.body();
      case Body.Plain(var json) -> isSuccess(answer.status()) ? inBatch(json) : answer.body();
    };
  }

  /** Spares reading a page of a thousand customers once more. */
  private static boolean mayComplain(String body) {
    return !body.startsWith("{") || body.contains("Fault") || body.contains("fault");
  }

  private static String inBatch(JsonNode json) {
    var faults = new StringJoiner(" ");
    for (var entry : json.path("BatchItemResponse")) {
      if (entry.has("Fault")) {
        faults.add(entry.path("bId").asText() + ": " + entry.get("Fault"));
      }
    }
    return faults.toString();
  }

  private static Verdict verdict(int status, Body body, Expected expected, Subject subject) {
    if (status == TOO_MANY_REQUESTS) {
      return new Verdict.Deferred(Pause.Why.THROTTLED);
    }
    return switch (body) {
      case Body.Complaining(var complaints) -> verdict(status, first(complaints), subject);
      case Body.Plain(var json) when isSuccess(status) ->
          expected.in(json).<Verdict>map(Verdict.Done::new).orElseGet(Verdict.Uncertain::new);
      case Body.Plain _, Body.Foreign _ -> withoutComplaint(status);
    };
  }

  private static boolean isSuccess(int status) {
    return status >= OK && status < 300;
  }

  /** Several complaints can come at once: the first we have a word for says most. */
  private static Complaint first(List<Complaint> complaints) {
    return complaints.stream().filter(Codes::isKnown).findFirst().orElseGet(complaints::getFirst);
  }

  private static Verdict verdict(int status, Complaint complaint, Subject subject) {
    var meaning = Codes.meaning(complaint, subject);
    return switch (meaning) {
      case Verdict.Refused(Fault.InternalFailure _) when status == UNAVAILABLE ->
          new Verdict.Deferred(Pause.Why.OUTAGE);
      case Verdict.Refused(Fault.Unknown _) -> unknownCode(status, meaning);
      case Verdict.Done _, Verdict.Refused _, Verdict.Deferred _, Verdict.Uncertain _ -> meaning;
    };
  }

  private static Verdict unknownCode(int status, Verdict meaning) {
    if (status == UNAVAILABLE) {
      return new Verdict.Deferred(Pause.Why.OUTAGE);
    }
    if (status == UNAUTHORIZED || status == FORBIDDEN) {
      return new Verdict.Deferred(Pause.Why.CONNECTION_REVOKED);
    }
    return status >= SERVER_ERROR ? new Verdict.Uncertain() : meaning;
  }

  /** Only what cannot have been carried out may be called refused. */
  private static Verdict withoutComplaint(int status) {
    return switch (status) {
      case UNAVAILABLE -> new Verdict.Deferred(Pause.Why.OUTAGE);
      case UNAUTHORIZED -> new Verdict.Deferred(Pause.Why.CONNECTION_REVOKED);
      case 405, 413, 414, 415 ->
          new Verdict.Refused(new Fault.Malformed("HTTP " + status, "refused before it was read"));
      default -> new Verdict.Uncertain();
    };
  }
}
