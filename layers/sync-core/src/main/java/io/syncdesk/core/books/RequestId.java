package io.syncdesk.core.books;

/**
 * What makes a repeat of a write harmless: QuickBooks answers a known id with its first answer. At
 * most 36 characters, so that it may name a batch.
 */
public record RequestId(String value) {
  public static final int LENGTH_MAX = 36;

  public RequestId {
    if (value.isEmpty() || value.length() > LENGTH_MAX) {
      throw new IllegalArgumentException("a request id has 1 to 36 characters, not: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
