package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.matching.FreeName;
import io.syncdesk.core.resolution.SyncError;
import java.util.Optional;

/** What a person may take over instead of thinking of something. */
final class Proposals {
  private Proposals() {}

  /** A name for a new customer, where the client's own is taken (S7). */
  static Optional<String> name(SyncError error, Desk desk) {
    return error.entity().kind() == EntityKind.ACCOUNT
            && error.fault() instanceof Fault.NameTaken(var name)
        ? BookPages.of(error.entity().company(), desk)
            .flatMap(it -> new FreeName(desk.mirror()).of(it.realm(), name))
        : Optional.empty();
  }
}
