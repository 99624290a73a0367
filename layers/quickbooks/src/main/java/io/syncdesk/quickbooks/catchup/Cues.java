package io.syncdesk.quickbooks.catchup;

import io.syncdesk.core.books.Cue;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.quickbooks.lists.Entries;
import io.syncdesk.quickbooks.lists.TurnMirror;
import io.syncdesk.quickbooks.wire.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What parked changes may be waiting for, each with the evidence that it happened: of several that
 * are one cue (any account, a name given up here and taken there) the newest, so that one that was
 * tried for in vain does not hide the next.
 */
final class Cues {
  private final Map<Cue, Evidence> given = new HashMap<>();

  /** What happened last, and everything that happened in that same second. */
  private record Evidence(Instant at, Set<String> words) {
    private Evidence and(Evidence other) {
      if (!at.equals(other.at)) {
        return at.isAfter(other.at) ? this : other;
      }
      var all = new TreeSet<>(words);
      all.addAll(other.words);
      return new Evidence(at, all);
    }
  }

  void give(Cue cue, Instant at, String evidence) {
    given.merge(cue, new Evidence(at, Set.of(evidence)), Evidence::and);
  }

  Map<Cue, String> given() {
    return given.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, it -> String.join(" ", new TreeSet<>(it.getValue().words()))));
  }

  /** Asked before the mirror learns it: a name or number that was given up is a cue too. */
  void of(Touched touched, TurnMirror mirror, Map<DocumentRef, Document> before) {
    var words = new HashSet<Cue>();
    words.add(Cue.entity(touched.kind(), touched.id()));
    words.add(Cue.anyOf(touched.kind()));
    numbers(touched, before, words);
    names(touched, mirror, words);
    words.forEach(it -> give(it, touched.at(), touched.evidence()));
  }

  private static void numbers(Touched touched, Map<DocumentRef, Document> before, Set<Cue> words) {
    var number = Json.text(touched.json(), "DocNumber");
    if (!number.isEmpty()) {
      words.add(Cue.named(touched.kind(), number));
    }
    touched
        .documentRef()
        .flatMap(it -> Optional.ofNullable(before.get(it)))
        .map(Document::number)
        .filter(it -> !it.isEmpty())
        .ifPresent(it -> words.add(Cue.named(touched.kind(), it)));
  }

  private static void names(Touched touched, TurnMirror mirror, Set<Cue> words) {
    touched
        .list()
        .ifPresent(list -> {
          mirror.find(list, touched.id()).ifPresent(it -> name(touched, it, words));
          if (!touched.isDeleted()) {
            name(touched, Entries.listed(list, touched.json()), words);
          }
        });
  }

  private static void name(Touched touched, Listed entry, Set<Cue> words) {
    var name = Entries.plainName(entry);
    words.add(Cue.named(touched.kind(), name));
    words.add(Cue.nameOfAnybody(name));
  }
}
