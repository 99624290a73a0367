package io.syncdesk.core.memory;

import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.attempt.Attempts;
import io.syncdesk.core.change.EntityRef;
import java.util.Comparator;
import java.util.List;

/** {@link Attempts} in memory. */
public final class InMemoryAttempts implements Attempts {
  private static final Comparator<Attempt> OLDEST_FIRST =
      Comparator.comparing(Attempt::dueAt)
          .thenComparing(Attempt::version)
          .thenComparingInt(it -> it.attempt().ordinal());
  private final InMemoryTables tables;

  InMemoryAttempts(InMemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public void append(List<Attempt> attempts) {
    for (var attempt : attempts) {
      var written = tables.shelf(attempt.entity()).attemptsOf(attempt.entity());
      written.removeIf(it -> OLDEST_FIRST.compare(it, attempt) == 0);
      written.add(attempt);
    }
  }

  @Override
  public List<Attempt> of(EntityRef entity, int limit) {
    return tables.shelf(entity).attemptsOf(entity).stream()
        .sorted(OLDEST_FIRST.reversed())
        .limit(limit)
        .toList();
  }
}
