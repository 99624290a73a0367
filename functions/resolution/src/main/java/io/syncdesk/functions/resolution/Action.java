package io.syncdesk.functions.resolution;

import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Resolution.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person wants done about a sync error, as a body says it. */
final class Action {
  private static final int TEXT_MAX = 1_000;

  private Action() {}

  static Parsed<Resolution> of(Request request) {
    return of(Body.of(request));
  }

  /** Asks the body for the action and what belongs to it, and then whether anything is wrong. */
  static Parsed<Resolution> of(Body body) {
    var kind = body.word("action", words());
    var resolution = kind.map(it -> resolution(it, body));
    return body.problem()
        .<Parsed<Resolution>>map(Parsed.Wrong::new)
        .or(() -> resolution.map(Parsed.Understood::new))
        .orElseGet(() -> new Parsed.Wrong<>(Problem.wrong("action", expected())));
  }

  /** A field that belongs to another action is asked for by nobody, and so a mistake. */
  private static Resolution resolution(Kind kind, Body body) {
    return switch (kind) {
      case RESYNC -> new Resolution.Resync();
      case SKIP -> new Resolution.Skip();
      case REOPEN -> new Resolution.Reopen();
      case STOP_SYNCING -> new Resolution.StopSyncing();
      case DELETE_SERVICE -> new Resolution.DeleteService();
      case CREATE_CUSTOMER -> new Resolution.CreateCustomer(body.text("name", "", TEXT_MAX));
      case RENUMBER -> new Resolution.Renumber(number(body));
      case LINK -> link(body.id("counterpartId", null));
    };
  }

  /** Without one, the next is taken. */
  private static String number(Body body) {
    return body.has("number") ? body.text("number", TEXT_MAX) : "";
  }

  /** Without a counterpart, a link keeps the one that is there. */
  private static Resolution link(@Nullable String counterpartId) {
    return counterpartId == null ? new Resolution.Keep() : new Resolution.Link(counterpartId);
  }

  private static Map<String, Kind> words() {
    var words = new HashMap<String, Kind>();
    Arrays.stream(Kind.values()).forEach(it -> words.put(it.word(), it));
    return words;
  }

  private static String expected() {
    return String.join(", ", words().keySet().stream().sorted().toList());
  }
}
