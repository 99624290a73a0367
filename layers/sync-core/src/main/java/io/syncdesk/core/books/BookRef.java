package io.syncdesk.core.books;

/** An entity of one company's QuickBooks; ids are unique within their kind. */
public record BookRef(BooksKind kind, String bookId) {}
