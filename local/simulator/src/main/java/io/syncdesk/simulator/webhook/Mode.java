package io.syncdesk.simulator.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How faithfully events reach the app. */
public enum Mode {
  /** As they happen, a window at a time. */
  DELIVER,
  /** Not at all: they are lost, those that still wait as well. */
  DROP,
  /** Once the mode is another one. */
  HOLD,
  /** Twice, with the same ids. */
  DUPLICATE,
  /** In any order but the true one, within a delivery and from one to the next. */
  SHUFFLE;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Mode> named(String name) {
    return Arrays.stream(values()).filter(mode -> mode.wireName().equals(name)).findAny();
  }
}
