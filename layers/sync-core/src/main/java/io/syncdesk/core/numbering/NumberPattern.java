package io.syncdesk.core.numbering;

/**
 * What numbers have in common that follow each other: {@code INV-0099} is of {@code INV-0}. Each
 * run of digits is written as one 0, for which nothing else in a number can be mistaken.
 */
public record NumberPattern(String text) {
  /** Digits only. */
  public static final NumberPattern PLAIN = new NumberPattern("0");
}
