package io.syncdesk.core.simulation;

import io.syncdesk.core.change.CompanyId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to happen in one run, how much trouble there is, and how large the world is. */
record Plan(
    long seed,
    List<Happening> happenings,
    Map<Trouble, Integer> permille,
    Scale scale,
    Memory memory) {
  /** Until lanes may write again. */
  private static final long RESTORING_TAKES = 75 * 60_000;

  Plan {
    happenings = List.copyOf(happenings);
    permille = Map.copyOf(permille);
  }

  /** How many lanes run at once, and how long a call takes where nothing else is said. */
  record Scale(int lanesAtOnce, int callMillisAtMost) {
    /** As few firms as show a meeting of two; all they do takes its time, one after the other. */
    static final Scale SMALL = new Scale(100, 20);

    /** So many firms that what each does has to take its time beside the others. */
    static Scale large(int lanesAtOnce) {
      return new Scale(lanesAtOnce, 0);
    }
  }

  int permille(Trouble trouble) {
    return permille.getOrDefault(trouble, 0);
  }

  Plan without(Happening happening) {
    var left = new ArrayList<>(happenings);
    left.remove(happening);
    return new Plan(seed, left, permille, scale, memory);
  }

  Plan without(Trouble trouble) {
    var left = new EnumMap<Trouble, Integer>(Trouble.class);
    left.putAll(permille);
    left.remove(trouble);
    return new Plan(seed, happenings, left, scale, memory);
  }

  /** The firms of this world, in the order something happens to them. */
  List<CompanyId> companies() {
    return happenings.stream().map(Happening::company).distinct().toList();
  }

  /** Whether neither QuickBooks nor we forget what was asked. */
  boolean isEverybodyRemembering() {
    return memory == Memory.LASTS && restoring().isEmpty();
  }

  /** When the tables are put back, if they are. */
  Optional<Happening> restoring() {
    return happenings.stream()
        .filter(it -> it.what() instanceof Happening.What.TablesAreRestored)
        .findFirst();
  }

  /** How long it takes until the last of it has happened and is over. */
  long lastsMillis() {
    return happenings.stream().mapToLong(Plan::endsAt).max().orElse(0);
  }

  private static long endsAt(Happening happening) {
    return switch (happening.what()) {
      case Happening.What.Away(var _, var _, var length) -> happening.atMillis() + length;
      case Happening.What.TablesAreRestored _ -> happening.atMillis() + RESTORING_TAKES;
      case Happening.What.TaxDomeSays _,
          Happening.What.BookkeeperEdits _,
          Happening.What.BookkeeperDeletes _,
          Happening.What.NumberTaken _,
          Happening.What.Forbidden _,
          Happening.What.Untranslatable _,
          Happening.What.CustomerAppears _,
          Happening.What.PersonDecides _,
          Happening.What.OwnerChooses _ ->
          happening.atMillis();
    };
  }

  Plan calm() {
    return with(Map.of());
  }

  Plan with(Map<Trouble, Integer> troubles) {
    return new Plan(seed, happenings, troubles, scale, memory);
  }

  /** The same in a world where QuickBooks remembers like this. */
  Plan with(Memory other) {
    return new Plan(seed, happenings, permille, scale, other);
  }

  /** The same, and then this. */
  Plan and(List<Happening> later) {
    var all = new ArrayList<>(happenings);
    all.addAll(later);
    return new Plan(seed, all, permille, scale, memory);
  }

  /** As when nobody but TaxDome does anything. */
  Plan onlyWhatTaxDomeSays() {
    var left = happenings.stream().filter(Plan::isAboutTaxDome).toList();
    return new Plan(seed, left, permille, scale, memory);
  }

  private static boolean isAboutTaxDome(Happening happening) {
    return happening.what() instanceof Happening.What.TaxDomeSays
        || happening.what() instanceof Happening.What.CustomerAppears;
  }

  @Override
  public String toString() {
    var text =
        new StringBuilder(
            "seed " + seed + ", memory " + memory + ", troubles per mille " + sorted() + "\n");
    happenings.forEach(it -> text.append("  ").append(it).append('\n'));
    return text.toString();
  }

  private Map<Trouble, Integer> sorted() {
    var all = new EnumMap<Trouble, Integer>(Trouble.class);
    all.putAll(permille);
    return all;
  }
}
