package io.syncdesk.core.numbering;

import io.syncdesk.core.company.Realm;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the number that comes next: one more than the highest that QuickBooks has or that was given
 * away, never the newest nor the alphabetically last (B12). It goes on with the pattern of the
 * number it stands in for if QuickBooks has others of it, else with the one that most have.
 */
public final class NextNumber {
  /** What is above the highest is free, but for other spellings of the same. */
  private static final int SKIPPED_MAX = 100;

  private static final Comparator<Map.Entry<NumberPattern, Long>> MOST_USED =
      Map.Entry.<NumberPattern, Long>comparingByValue()
          .reversed()
          .thenComparingInt(it -> it.getKey().text().length())
          .thenComparing(it -> it.getKey().text());

  private final Numbering numbering;

  public NextNumber(Numbering numbering) {
    this.numbering = numbering;
  }

  /** A number that is free, and the last one of its pattern that was given away before. */
  record Candidate(InvoiceNumber number, Optional<InvoiceNumber> last) {}

  /** Numbers of one pattern, and the highest that QuickBooks has of them. */
  record Series(NumberPattern pattern, Optional<InvoiceNumber> highest) {}

  /** Which would be next, without anybody getting it; nothing where none can follow. */
  public Optional<String> insteadOf(Realm realm, String number) {
    return find(realm, series(realm, number), number).map(it -> it.number().text());
  }

  /** Never the number that it stands in for, even if we do not know yet that QuickBooks has it. */
  Optional<Candidate> find(Realm realm, Series series, String insteadOf) {
    var last = numbering.reservations().last(realm, series.pattern());
    var reached =
        Stream.concat(series.highest().stream(), last.stream())
            .max(Comparator.comparing(InvoiceNumber::order));
    var first =
        reached.isPresent()
            ? reached.flatMap(InvoiceNumber::next)
            : Optional.of(InvoiceNumber.FIRST);
    return free(realm, first, insteadOf).map(it -> new Candidate(it, last));
  }

  /** What the next number goes on with. */
  Series series(Realm realm, String insteadOf) {
    return InvoiceNumber.read(insteadOf)
        .flatMap(it -> series(realm, it.pattern()).or(() -> spelledOtherwise(realm, it.pattern())))
        .or(() -> mostUsed(realm, _ -> true))
        .orElseGet(() -> new Series(NumberPattern.PLAIN, Optional.empty()));
  }

  /** {@code inv-0099} is taken by INV-0099, and goes on as that does. */
  private Optional<Series> spelledOtherwise(Realm realm, NumberPattern typed) {
    return mostUsed(realm, it -> it.text().equalsIgnoreCase(typed.text()));
  }

  private Optional<Series> mostUsed(Realm realm, Predicate<NumberPattern> isMeant) {
    return numbering.inUse().patterns(realm).entrySet().stream()
        .filter(it -> isMeant.test(it.getKey()))
        .sorted(MOST_USED)
        .flatMap(it -> series(realm, it.getKey()).stream())
        .findFirst();
  }

  private Optional<Series> series(Realm realm, NumberPattern pattern) {
    var highest = numbering.inUse().highest(realm, pattern);
    return highest.map(_ -> new Series(pattern, highest));
  }

  /** What is spelled otherwise is another number to us and may be the same to QuickBooks. */
  private Optional<InvoiceNumber> free(
      Realm realm, Optional<InvoiceNumber> first, String insteadOf) {
    var candidate = first;
    for (int skipped = 0; skipped < SKIPPED_MAX; skipped++) {
      if (candidate.filter(it -> isFree(realm, it, insteadOf)).isPresent()) {
        return candidate;
      }
      candidate = candidate.flatMap(InvoiceNumber::next);
    }
    return Optional.empty();
  }

  private boolean isFree(Realm realm, InvoiceNumber candidate, String insteadOf) {
    return !candidate.text().equalsIgnoreCase(insteadOf.strip())
        && !numbering.isTaken(realm, candidate.text());
  }
}
