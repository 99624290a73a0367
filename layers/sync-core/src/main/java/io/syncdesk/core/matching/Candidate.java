package io.syncdesk.core.matching;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.mirror.Customer;
import org.jspecify.annotations.Nullable;

/** A customer that a client can be linked to, unless another client is already. */
public record Candidate(Customer customer, @Nullable LinkedClient linkedTo) {
  public boolean isFree() {
    return linkedTo == null;
  }

  boolean isLinkedTo(EntityRef account) {
    return linkedTo != null && linkedTo.account().equals(account);
  }
}
