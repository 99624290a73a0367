package io.syncdesk.core.change;

/** Grows with every change of one entity; the only thing that orders them (clocks never do). */
public record Version(long value) implements Comparable<Version> {
  public Version {
    if (value < 1) {
      throw new IllegalArgumentException("a version starts at 1, not " + value);
    }
  }

  public boolean isNewerThan(Version other) {
    return value > other.value;
  }

  @Override
  public int compareTo(Version other) {
    return Long.compare(value, other.value);
  }
}
