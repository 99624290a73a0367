package io.syncdesk.core.books;

import io.syncdesk.core.change.ContentHash;

/**
 * The same entity in QuickBooks. {@code syncToken} is the one our last write or look got; {@code
 * shows} is what our last write put there.
 */
public record Counterpart(BooksKind kind, String bookId, String syncToken, ContentHash shows) {
  /** Somebody changed it: whatever it shows, it is not what we would write. */
  private static final ContentHash DRIFTED = new ContentHash("changed in QuickBooks");

  /** Somebody changed it, and a person here decided to leave it so. */
  private static final ContentHash KEPT = new ContentHash("kept as in QuickBooks");

  private static final ContentHash KEPT_VOIDED = new ContentHash("kept as voided in QuickBooks");

  public BookRef ref() {
    return new BookRef(kind, bookId);
  }

  /** The same at another SyncToken: payments move an invoice's without changing what it says. */
  public Counterpart at(String newer) {
    return new Counterpart(kind, bookId, newer, shows);
  }

  public Counterpart showing(ContentHash content) {
    return new Counterpart(kind, bookId, syncToken, content);
  }

  public Counterpart drifted(String newer) {
    return new Counterpart(kind, bookId, newer, DRIFTED);
  }

  public boolean isDrifted() {
    return shows.equals(DRIFTED);
  }

  public Counterpart kept() {
    return new Counterpart(kind, bookId, syncToken, KEPT);
  }

  public Counterpart keptVoided() {
    return new Counterpart(kind, bookId, syncToken, KEPT_VOIDED);
  }

  public boolean isKeptVoided() {
    return shows.equals(KEPT_VOIDED);
  }

  /** As somebody changed it, and no longer to be left so. */
  public Counterpart keptNoMore() {
    return isKept() ? drifted(syncToken) : this;
  }

  /** Whether it says this, or is to be left as it is. */
  public boolean isRightFor(ContentHash content) {
    return isKept() || shows.equals(content);
  }

  public boolean isKept() {
    return shows.equals(KEPT) || isKeptVoided();
  }
}
