package io.syncdesk.core.resolution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person can decide about a sync error. */
public enum Resolution {
  /** Try again, typically after changing something in QuickBooks (S4). */
  RESYNC,
  /** Leave it: no more tries, no more notices of this problem (S5). */
  SKIP;

  /** The word of our API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Resolution> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }
}
