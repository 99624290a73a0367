package io.syncdesk.functions.taxdomechanges;

import io.syncdesk.core.change.CompanyId;
import java.util.Optional;
import java.util.Set;

/** What became of one message. */
sealed interface Settled {

  Message message();

  /** Nothing more to do about it. */
  record Done(Message message) implements Settled {}

  /** Stored: the lane of this firm has something to do. */
  record Stored(Message message, CompanyId company) implements Settled {}

  /** The queue shall bring it again. */
  record ComesBack(Message message) implements Settled {}

  default Optional<CompanyId> toWake() {
    return switch (this) {
      case Stored(var message, var company) -> Optional.of(company);
      case Done _, ComesBack _ -> Optional.empty();
    };
  }

  default boolean comesBack(Set<CompanyId> woken) {
    return switch (this) {
      case Done _ -> false;
      case Stored(var message, var company) -> !woken.contains(company);
      case ComesBack _ -> true;
    };
  }
}
