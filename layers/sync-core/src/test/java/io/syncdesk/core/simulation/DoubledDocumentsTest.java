package io.syncdesk.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.CaughtUp;
import io.syncdesk.core.books.Cue;
import io.syncdesk.core.books.Sighting.How;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.lane.Books;
import io.syncdesk.core.mirror.Merge;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Promise R18: where QuickBooks forgets request ids or refusals while writes land up to four hours
 * late, documents get doubled, which nobody can prevent. {@link CheckDoubles} says that each is
 * found, and bookkeepers delete some.
 */
class DoubledDocumentsTest {
  private static final int SEEDS = Seeds.count("doubled.seeds", 10_000);
  private static final long FROM = Long.getLong("simulation.from", 1);
  private static final int MEASURED = 300;
  private static final int LATE_PERMILLE = 300;

  private static final Bug DOUBLES_ARE_NOT_LOOKED_FOR =
      new Bug() {
        @Override
        public Books inBooks(Books books, CompanyId company) {
          return new SpoiltBooks(books) {
            @Override
            public CaughtUp changes(Instant since, Set<Merge> merges, Set<Cue> wanted) {
              return withoutUnlinked(super.changes(since, merges, wanted));
            }
          };
        }
      };

  @Test
  void what_is_doubled_becomes_a_sync_error_in_the_next_look() {
    assertThat(Simulation.firstFailure(FROM, SEEDS, DoubledDocumentsTest::late, Bug.NONE))
        .isEmpty();
  }

  @Test
  void documents_do_get_doubled_in_such_worlds() {
    var doubled =
        LongStream.rangeClosed(1, MEASURED)
            .mapToObj(DoubledDocumentsTest::late)
            .map(it -> Simulation.play(it, Bug.NONE, Chronicle.Told.AS_HASH).tally())
            .mapToInt(Tally::documentsDoubled)
            .sum();

    assertThat(doubled).isGreaterThan(MEASURED / 10);
  }

  @Test
  void a_lane_that_does_not_look_for_doubles_is_found() {
    var found =
        Simulation.firstOf(
            1, SEEDS, seed -> Simulation.failure(late(seed), DOUBLES_ARE_NOT_LOOKED_FOR) != null);

    assertThat(found).isPresent();
  }

  /** Of every two worlds, one forgets ids and one forgets refusals. */
  private static Plan late(long seed) {
    return late(seed, seed % 2 == 0 ? Memory.FORGETS_IDS : Memory.FORGETS_REFUSALS);
  }

  /** Whatever else goes wrong, many writes are late; and after hours somebody tidies up. */
  private static Plan late(long seed, Memory memory) {
    var plan = Playwright.plan(seed).with(memory);
    var troubles = new HashMap<Trouble, Integer>(plan.permille());
    troubles.put(Trouble.LATE_WRITE, LATE_PERMILLE);
    return plan.with(Map.copyOf(troubles)).and(tidyingUp(plan));
  }

  private static List<Happening> tidyingUp(Plan plan) {
    var chance = new Chance(plan.seed());
    return plan.happenings().stream()
        .map(Happening::what)
        .filter(it -> it instanceof Happening.What.TaxDomeSays && chance.permille(300))
        .map(it -> deletion(((Happening.What.TaxDomeSays) it).change().entity(), chance))
        .toList();
  }

  private static Happening deletion(EntityRef entity, Chance chance) {
    long at = Duration.ofMinutes(chance.between(60, 300)).toMillis();
    var kind = BooksKind.showing(entity.kind());
    return new Happening(at, new Happening.What.BookkeeperDeletes(entity, kind));
  }

  private static CaughtUp withoutUnlinked(CaughtUp caughtUp) {
    return caughtUp instanceof CaughtUp.Seen(var sightings, var cues, var sawSomething)
        ? new CaughtUp.Seen(
            sightings.stream().filter(it -> !(it.how() instanceof How.Unlinked)).toList(),
            cues,
            sawSomething)
        : caughtUp;
  }
}
