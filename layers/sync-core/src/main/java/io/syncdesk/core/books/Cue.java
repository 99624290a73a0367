package io.syncdesk.core.books;

import java.util.Locale;

/**
 * What happens in QuickBooks, as far as a parked change may be waiting for it: something happened
 * to this entity, to an entity that is or was called this, or to the preferences.
 */
public record Cue(String word) implements Comparable<Cue> {
  public static final Cue PREFERENCES = new Cue("Preferences");

  /** {@code kind} in Intuit's spelling. */
  public static Cue entity(String kind, String bookId) {
    return new Cue(kind + "#" + bookId);
  }

  /** Letter case and outer blanks do not count, as they do not in QuickBooks. */
  public static Cue named(String kind, String name) {
    return new Cue(kind + ":" + name.strip().toLowerCase(Locale.ROOT));
  }

  /** Customers, vendors and employees share their names. */
  public static Cue nameOfAnybody(String name) {
    return named("Name", name);
  }

  /** Any entity of a kind, for faults that do not tell which. */
  public static Cue anyOf(String kind) {
    return new Cue(kind);
  }

  @Override
  public int compareTo(Cue other) {
    return word.compareTo(other.word);
  }

  /** Without the word, which may be a client's name. */
  @Override
  public String toString() {
    return "Cue";
  }
}
