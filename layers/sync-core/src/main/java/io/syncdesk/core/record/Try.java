package io.syncdesk.core.record;

import io.syncdesk.core.fault.Fault;

/** Which of its two attempts a due record is at. There is no third (C1). */
public sealed interface Try {

  /** 1 or 2. */
  default int ordinal() {
    return switch (this) {
      case First _ -> 1;
      case Second _ -> 2;
    };
  }

  /** Optimistic: written from what we know, without reading. */
  record First() implements Try {}

  /** Informed: reads what the first one's fault points at, repairs what can be repaired, writes. */
  record Second(Fault after) implements Try {}
}
