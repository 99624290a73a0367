package io.syncdesk.quickbooks.translation;

import io.syncdesk.core.mirror.ListKind;
import java.util.Optional;

/** The account where payments lie until they are brought to the bank. */
final class UndepositedFunds {
  static final String NAME = "Undeposited Funds";

  private UndepositedFunds() {}

  static Optional<String> in(Lookups lookups) {
    return lookups.optional(ListKind.ACCOUNT, NAME);
  }
}
