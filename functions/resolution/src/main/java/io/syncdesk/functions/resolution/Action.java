package io.syncdesk.functions.resolution;

import io.syncdesk.core.resolution.Resolution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a person wants done about a sync error. */
sealed interface Action {

  /** Every word of the contract that no error can be settled with here yet. */
  List<String> NOT_HERE =
      List.of("delete-service", "create-customer", "stop-syncing", "renumber", "reopen");

  /** What some of these say more; with any other action it is a mistake. */
  List<String> THEIR_FIELDS = List.of("counterpartId", "name", "number");

  record Now(Resolution resolution) implements Action {}

  record NotHere(String word) implements Action {}

  static Parsed<Action> of(Request request) {
    var body = Body.of(request);
    var said = body.word("action", words());
    said.filter(Action::mayHaveMore).ifPresent(_ -> body.mayHave(THEIR_FIELDS));
    var action = said.map(it -> isLinkToAnother(it, body) ? new NotHere("link") : it);
    return body.problem()
        .<Parsed<Action>>map(Parsed.Wrong::new)
        .or(() -> action.map(Parsed.Understood::new))
        .orElseGet(() -> new Parsed.Wrong<>(Problem.wrong("action", expected())));
  }

  private static boolean mayHaveMore(Action action) {
    return action instanceof NotHere || action.equals(new Now(Resolution.LINK));
  }

  /** Without a counterpart, a link keeps the one that is there. */
  private static boolean isLinkToAnother(Action action, Body body) {
    return action.equals(new Now(Resolution.LINK)) && body.has("counterpartId");
  }

  private static Map<String, Action> words() {
    var words = new HashMap<String, Action>();
    NOT_HERE.forEach(it -> words.put(it, new NotHere(it)));
    for (var resolution : Resolution.values()) {
      words.put(resolution.word(), new Now(resolution));
    }
    return words;
  }

  private static String expected() {
    return String.join(", ", words().keySet().stream().sorted().toList());
  }
}
