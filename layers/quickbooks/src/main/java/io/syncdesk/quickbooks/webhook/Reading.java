package io.syncdesk.quickbooks.webhook;

import java.util.List;

/** What could be read of a delivery. */
public sealed interface Reading {
  /** Its events, in the order they came. */
  record Of(List<Notification> notifications) implements Reading {
    public Of {
      notifications = List.copyOf(notifications);
    }
  }

  /** It is not JSON, or beyond every bound that QuickBooks keeps to. */
  record Unreadable() implements Reading {}
}
