package io.syncdesk.core.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened, in order: as a hash that tells whether two runs were the same, and in words when
 * somebody wants to read it.
 */
final class Chronicle {
  private static final int LINES_MAX = 400;
  private final Stage stage;
  private final Told told;
  private final List<String> lines = new ArrayList<>();
  private long hash = 1469598103934665603L;

  /** Whether it is told in words. */
  enum Told {
    AS_HASH,
    IN_WORDS
  }

  Chronicle(Stage stage, Told told) {
    this.stage = stage;
    this.told = told;
  }

  void call(String what, Object result) {
    mix(stage.now());
    mix(stage.actor().hashCode());
    mix(what.hashCode());
    mix(kind(result));
    if (told == Told.IN_WORDS) {
      add(what + " -> " + result);
    }
  }

  void note(String what) {
    mix(stage.now());
    mix(what.hashCode());
    if (told == Told.IN_WORDS) {
      add(what);
    }
  }

  long hash() {
    return hash;
  }

  List<String> lines() {
    return lines;
  }

  boolean inWords() {
    return told == Told.IN_WORDS;
  }

  private static int kind(Object result) {
    return result instanceof List<?> list
        ? list.size()
        : result.getClass().getSimpleName().hashCode();
  }

  private void add(String what) {
    var text = what.length() > LINES_MAX ? what.substring(0, LINES_MAX) + "…" : what;
    lines.add(Instant.ofEpochMilli(stage.now()) + " " + stage.actor() + ": " + text);
  }

  private void mix(long value) {
    hash = (hash ^ value) * 1099511628211L;
  }
}
