package io.syncdesk.quickbooks.webhook;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.Merge;

/**
 * What one event of a delivery means to us. It says that there is something to see, and not what:
 * events come late, twice and out of order, so what changed is always read.
 */
public sealed interface Notification {
  /** Something that we keep or write changed in this company. */
  record Changed(Realm realm) implements Notification {}

  /** Two entries of a list became one; that which of them is left cannot be read later. */
  record Merged(Realm realm, Merge merge) implements Notification {}

  /** About a kind of entity that we neither keep nor write. */
  record OfNoConcern() implements Notification {}

  /** Nothing we have a word for: perhaps QuickBooks has learnt something new. */
  record Unknown() implements Notification {}
}
