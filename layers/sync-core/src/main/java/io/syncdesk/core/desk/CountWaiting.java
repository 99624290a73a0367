package io.syncdesk.core.desk;

import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.record.Records;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What waits behind an entity, directly and behind what waits for it (B5): all of it goes once the
 * entity is in the books. Counted when asked, so that it is right at every moment.
 */
public final class CountWaiting {
  /** Beyond it the count says "and more". */
  public static final int BEHIND_ONE_MAX = 1_000;

  /**
   * So often it is asked what waits for what waits, for one answer: what waits for each payment of
   * a hundred clients would take longer than anybody does.
   */
  static final int FURTHER_QUESTIONS_MAX = 300;

  private final Records records;

  public CountWaiting(Records records) {
    this.records = records;
  }

  /** How much waits: of each kind, and what it comes to in each currency. */
  public record Waiting(
      Map<EntityKind, Integer> byKind, Map<String, BigDecimal> sums, Extent extent) {
    public static final Waiting NOTHING = new Waiting(Map.of(), Map.of(), Extent.ALL);

    public Waiting {
      byKind = Map.copyOf(byKind);
      sums = Map.copyOf(sums);
    }

    public int count() {
      return byKind.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Both together, for what waits behind another entity. */
    public Waiting and(Waiting other) {
      var kinds = new EnumMap<EntityKind, Integer>(EntityKind.class);
      kinds.putAll(byKind);
      other.byKind.forEach((kind, number) -> kinds.merge(kind, number, Integer::sum));
      var money = new TreeMap<>(sums);
      other.sums.forEach((currency, sum) -> money.merge(currency, sum, BigDecimal::add));
      return new Waiting(kinds, money, extent == Extent.ALL ? other.extent : extent);
    }
  }

  /** Whether everything was counted. */
  public enum Extent {
    ALL,
    AND_MORE
  }

  public Waiting behind(EntityRef root) {
    return behindEach(Set.of(root)).getOrDefault(root, Waiting.NOTHING);
  }

  /** One question tells which of them anything waits for; most have nothing. */
  public Map<EntityRef, Waiting> behindEach(Collection<EntityRef> roots) {
    var candidates = new LinkedHashSet<EntityRef>();
    roots.stream().filter(it -> it.kind().canHaveDependents()).forEach(candidates::add);
    var waiting = new HashMap<EntityRef, Waiting>();
    if (!candidates.isEmpty()) {
      var company = candidates.getFirst().company();
      var further = new Further();
      records.awaitedAmong(company, candidates).forEach(it -> waiting.put(it, count(it, further)));
    }
    return waiting;
  }

  /** How often may still be asked. */
  private static final class Further {
    private int left = FURTHER_QUESTIONS_MAX;

    boolean mayAsk() {
      return left-- > 0;
    }
  }

  private Waiting count(EntityRef root, Further further) {
    var byKind = new EnumMap<EntityKind, Integer>(EntityKind.class);
    var sums = new TreeMap<String, BigDecimal>();
    var seen = new HashSet<EntityRef>(Set.of(root));
    var open = new ArrayDeque<EntityRef>(seen);
    int left = BEHIND_ONE_MAX;
    while (!open.isEmpty() && left > 0 && (byKind.isEmpty() || further.mayAsk())) {
      var page = records.waitingFor(open.remove(), left);
      left -= page.size();
      for (var it : page) {
        if (seen.add(it.entity())) {
          byKind.merge(it.entity().kind(), 1, Integer::sum);
          it.amount()
              .ifPresent(money -> sums.merge(money.currency(), money.amount(), BigDecimal::add));
        }
      }
      open.addAll(further(page));
    }
    var extent = left > 0 && open.isEmpty() ? Extent.ALL : Extent.AND_MORE;
    return new Waiting(byKind, sums, extent);
  }

  /** Those among them that something waits for in turn. */
  private Set<EntityRef> further(List<Records.Waits> page) {
    var candidates = new LinkedHashSet<EntityRef>();
    page.stream()
        .map(Records.Waits::entity)
        .filter(it -> it.kind().canHaveDependents())
        .forEach(candidates::add);
    return candidates.isEmpty()
        ? Set.of()
        : records.awaitedAmong(candidates.getFirst().company(), candidates);
  }
}
