package io.syncdesk.core.matching;

import io.syncdesk.core.change.EntityRef;

/** The client that a customer of QuickBooks is linked to already. */
public record LinkedClient(EntityRef account, String name) {

  /** Which, without who that is. */
  @Override
  public String toString() {
    return "LinkedClient[" + account + "]";
  }
}
