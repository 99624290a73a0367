package io.syncdesk.core.connection;

import io.syncdesk.core.company.Realm;
import java.time.Instant;
import java.util.Optional;

/** How a firm stands with QuickBooks. What pauses it meanwhile is the lane's to say. */
public sealed interface Standing {

  record NeverConnected() implements Standing {}

  record Connected(Realm realm, String companyName, Instant since) implements Standing {}

  /** The owner ended it. What was linked stays linked, to that same company. */
  record Ended(Realm realm, String companyName, Instant at) implements Standing {}

  /** The QuickBooks company into which everything leads that was linked so far. */
  default Optional<Realm> books() {
    return switch (this) {
      case NeverConnected _ -> Optional.empty();
      case Connected connected -> Optional.of(connected.realm());
      case Ended ended -> Optional.of(ended.realm());
    };
  }
}
