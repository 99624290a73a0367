package io.syncdesk.simulator.oauth;

/** Who is calling, by the bearer token. */
public sealed interface Caller {
  /** QuickBooks' own pages, so to speak: every company, no limits. */
  record Bookkeeper() implements Caller {}

  /** Callers that limits and mishaps can hold up. */
  sealed interface Limited extends Caller {}

  /** An app that this company connected. */
  record App(String realm) implements Limited {}

  /** Nobody QuickBooks knows, and why not. */
  record Stranger(String detail) implements Limited {}
}
