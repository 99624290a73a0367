package io.syncdesk.core.company;

/** Whether a firm has given us its QuickBooks company. */
public sealed interface Connection {

  /** Connected to this company. Whether QuickBooks answers just now is {@link Pace}. */
  record Connected(Realm realm) implements Connection {}

  /** Never connected, or disconnected by the owner: changes are kept and wait. */
  record Disconnected() implements Connection {}
}
