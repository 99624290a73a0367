package io.syncdesk.core.company;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How much a company's lane asked of QuickBooks lately, in stretches of five seconds. A stretch
 * counts until its last instant is a minute ago, so no minute ever holds more than is counted.
 */
public record Usage(List<Stretch> stretches) {
  private static final Duration STRETCH = Duration.ofSeconds(5);
  private static final Duration COUNTS_FOR = STRETCH.plusMinutes(1);

  public static final Usage NONE = new Usage(List.of());

  public Usage {
    stretches = List.copyOf(stretches);
  }

  /** All requests that began in it, and how many of them were batches. */
  public record Stretch(Instant from, int requests, int batches) {
    private boolean countsAt(Instant now) {
      return now.isBefore(from.plus(COUNTS_FOR));
    }
  }

  /** With one more request that is no batch. */
  public Usage withRequest(Instant now) {
    return plus(0, now);
  }

  /** With one more batch, which is a request too. */
  public Usage withBatch(Instant now) {
    return plus(1, now);
  }

  /** Forgets what does not count any more. */
  private Usage plus(int batches, Instant now) {
    var counted = new ArrayList<>(counted(now));
    if (counted.isEmpty() || !now.isBefore(counted.getLast().from().plus(STRETCH))) {
      counted.add(new Stretch(now, 0, 0));
    }
    var last = counted.removeLast();
    counted.add(new Stretch(last.from(), last.requests() + 1, last.batches() + batches));
    return new Usage(counted);
  }

  /** Requests of all kinds in the minute before this instant. */
  public int requests(Instant now) {
    return sum(Stretch::requests, now);
  }

  /** Batch requests in the minute before this instant. */
  public int batches(Instant now) {
    return sum(Stretch::batches, now);
  }

  /** When the oldest of what counts stops counting. */
  public Instant easesAt(Instant now) {
    return counted(now).stream().map(it -> it.from().plus(COUNTS_FOR)).findFirst().orElse(now);
  }

  private int sum(ToIntFunction<Stretch> what, Instant now) {
    return counted(now).stream().mapToInt(what).sum();
  }

  private List<Stretch> counted(Instant now) {
    return stretches.stream().filter(it -> it.countsAt(now)).toList();
  }
}
