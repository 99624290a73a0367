package io.syncdesk.functions.resolution;

import io.syncdesk.core.desk.Evidence;
import io.syncdesk.core.resolution.Resolution.Kind;
import io.syncdesk.core.resolution.SyncError;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** In which order resolutions are offered: the better one first (B11). */
final class Ranking {
  private Ranking() {}

  /**
   * A document that is the same on all is linked; one that is another keeps its number, and one of
   * another customer cannot be linked at all.
   */
  static List<Kind> of(SyncError error, Optional<Evidence> evidence) {
    var better = evidence.filter(Evidence::isSameOnAll).isPresent() ? Kind.LINK : Kind.RENUMBER;
    var isAnothers = evidence.filter(it -> it.whose() == Evidence.Whose.ANOTHERS).isPresent();
    return error.allowed().stream()
        .filter(it -> !(isAnothers && it == Kind.LINK))
        .sorted(Comparator.comparing((Kind it) -> it != better))
        .toList();
  }
}
