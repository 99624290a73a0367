package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.matching.FreeName;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.resolution.SyncError;
import java.util.Optional;

/** What a person may take over instead of thinking of something. */
final class Proposals {
  private Proposals() {}

  /** The item that a service may be linked to. */
  static Optional<SyncErrorDetailView.TwinView> twin(SyncError error, Desk desk) {
    return error.entity().kind() == EntityKind.SERVICE
            && error.fault() instanceof Fault.NameTaken(var name)
        ? BookPages.of(error.entity().company(), desk)
            .flatMap(it ->
                desk.mirror().named(it.realm(), ListKind.ITEM, name).stream()
                    .filter(Listed::isActive)
                    .findFirst())
            .map(it -> new SyncErrorDetailView.TwinView(it.bookId(), it.name()))
        : Optional.empty();
  }

  /** A name for a new customer, where the client's own is taken (S7). */
  static Optional<String> name(SyncError error, Desk desk) {
    return error.entity().kind() == EntityKind.ACCOUNT
            && error.fault() instanceof Fault.NameTaken(var name)
        ? BookPages.of(error.entity().company(), desk)
            .flatMap(it -> new FreeName(desk.mirror()).of(it.realm(), name))
        : Optional.empty();
  }
}
