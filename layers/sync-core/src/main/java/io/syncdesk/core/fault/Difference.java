package io.syncdesk.core.fault;

/**
 * A field that reads otherwise in QuickBooks than we would write it; named as QuickBooks names it,
 * a line by its number: {@code Line 2 Amount}.
 */
public record Difference(String field, String ours, String theirs) {
  /** Longer texts are told by how they begin. */
  private static final int CHARACTERS_MAX = 200;

  public Difference {
    ours = cut(ours);
    theirs = cut(theirs);
  }

  private static String cut(String text) {
    return text.length() > CHARACTERS_MAX ? text.substring(0, CHARACTERS_MAX) + "…" : text;
  }

  /** Which field, without what it says. */
  @Override
  public String toString() {
    return "Difference[" + field + "]";
  }
}
