package io.syncdesk.functions.resolution;

import io.syncdesk.core.desk.Evidence;
import io.syncdesk.core.resolution.Resolution.Kind;
import io.syncdesk.core.resolution.SyncError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In which order resolutions are offered: the better one first (B11). */
final class Ranking {
  private Ranking() {}

  /** A document that is the same on all is linked; one that is another keeps its number. */
  static List<Kind> of(SyncError error, Optional<Evidence> evidence) {
    var allowed = error.allowed();
    if (!allowed.contains(Kind.RENUMBER)) {
      return allowed;
    }
    var better = evidence.filter(Evidence::isSameOnAll).isPresent() ? Kind.LINK : Kind.RENUMBER;
    var ranked = new ArrayList<Kind>(List.of(better));
    allowed.stream().filter(it -> it != better).forEach(ranked::add);
    return ranked;
  }
}
