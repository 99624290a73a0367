package io.syncdesk.quickbooks.catchup;

import io.syncdesk.core.books.Cue;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.quickbooks.lists.Entries;
import io.syncdesk.quickbooks.lists.TurnMirror;
import io.syncdesk.quickbooks.wire.Json;
import java.util.HashMap;
import java.util.Map;

/** What parked changes may be waiting for, each with the evidence that it happened. */
final class Cues {
  private final Map<Cue, String> given = new HashMap<>();

  void give(Cue cue, String evidence) {
    given.put(cue, evidence);
  }

  Map<Cue, String> given() {
    return Map.copyOf(given);
  }

  /** Asked before the mirror learns it: a name that was given up is a cue too. */
  void of(Touched touched, TurnMirror mirror) {
    var evidence = touched.evidence();
    give(Cue.entity(touched.kind(), touched.id()), evidence);
    give(Cue.anyOf(touched.kind()), evidence);
    var number = Json.text(touched.json(), "DocNumber");
    if (!number.isEmpty()) {
      give(Cue.named(touched.kind(), number), evidence);
    }
    touched
        .list()
        .ifPresent(list -> {
          mirror.find(list, touched.id()).ifPresent(it -> names(touched, it, evidence));
          if (!touched.isDeleted()) {
            names(touched, Entries.listed(list, touched.json()), evidence);
          }
        });
  }

  private void names(Touched touched, Listed entry, String evidence) {
    var name = Entries.plainName(entry);
    give(Cue.named(touched.kind(), name), evidence);
    give(Cue.nameOfAnybody(name), evidence);
  }
}
