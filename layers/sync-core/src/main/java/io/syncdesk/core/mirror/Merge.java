package io.syncdesk.core.mirror;

/**
 * A bookkeeper made one list entry out of two; only the webhook tells which one is left. Everything
 * that referred to the losing entry refers to the surviving one.
 */
public record Merge(ListKind kind, String losingId, String survivingId) {}
