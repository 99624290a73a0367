package io.syncdesk.core.books;

import io.syncdesk.core.change.ContentHash;

/**
 * The same entity in QuickBooks. {@code syncToken} is the one our last write or look got; {@code
 * shows} is what our last write put there.
 */
public record Counterpart(BooksKind kind, String bookId, String syncToken, ContentHash shows) {}
