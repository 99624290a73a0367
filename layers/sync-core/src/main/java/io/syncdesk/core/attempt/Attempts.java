package io.syncdesk.core.attempt;

import io.syncdesk.core.change.EntityRef;
import java.time.Duration;
import java.util.List;

/** The memory of what was tried. */
public interface Attempts {
  /** Attempts older than this are forgotten. */
  Duration KEPT_FOR = Duration.ofDays(400);

  /** Writes them down. The same attempt again replaces what was written of it before. */
  void append(List<Attempt> attempts);

  /** Newest first. */
  List<Attempt> of(EntityRef entity, int limit);
}
