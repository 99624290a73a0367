package io.syncdesk.core.mirror;

/** A document of one company's QuickBooks; ids are unique within their kind. */
public record DocumentRef(DocumentKind kind, String bookId) {}
