package io.syncdesk.quickbooks.webhook;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.Merge;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One event as either format tells it; what it does not tell is empty. */
record Event(String realm, String kind, String operation, String id, String losingId) {
  /** The two formats spell it differently. */
  private static final Set<String> MERGES = Set.of("merged", "merge");

  /** Ids are kept in a set of texts and put into queries: whatever else comes is not taken. */
  private static final Pattern ID = Pattern.compile("[0-9]{1,20}");

  Notification meaning() {
    if (kind.isEmpty() || !isId(realm)) {
      return new Notification.Unknown();
    }
    if (!Kinds.areLookedAt(kind)) {
      return new Notification.OfNoConcern();
    }
    return merge()
        .<Notification>map(it -> new Notification.Merged(new Realm(realm), it))
        .orElseGet(() -> new Notification.Changed(new Realm(realm)));
  }

  /** A merge without a losing entry, or into itself, is a change like any other. */
  private Optional<Merge> merge() {
    return Kinds.list(kind)
        .filter(_ -> MERGES.contains(operation))
        .filter(_ -> isId(id) && isId(losingId) && !id.equals(losingId))
        .map(list -> new Merge(list, losingId, id));
  }

  private static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
