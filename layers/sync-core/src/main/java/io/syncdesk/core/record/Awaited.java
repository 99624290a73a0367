package io.syncdesk.core.record;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.LeftOutBecause;

/** What a record that rests is resting for. */
public sealed interface Awaited {

  /** Another entity. */
  record Entity(EntityRef ref) implements Awaited {}

  /** A choice of the firm. */
  record Choice(LeftOutBecause because) implements Awaited {}

  /** Its name inside a company, as the index of resting records writes it. */
  default String key() {
    return switch (this) {
      case Entity(var ref) -> ref.key();
      case Choice(var because) -> "because#" + because;
    };
  }
}
