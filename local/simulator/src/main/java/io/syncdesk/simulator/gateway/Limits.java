package io.syncdesk.simulator.gateway;

/** How much the app may ask for, per company; the quota of metered reads is for all together. */
public record Limits(
    int requestsPerMinute,
    int requestsPerSecond,
    int requestsAtOnce,
    int appBatchesPerMinute,
    int companyBatchesPerMinute,
    long meteredPerMonth) {
  /** QuickBooks' own numbers, for the free tier. */
  public static Limits quickBooks() {
    return new Limits(500, 10, 10, 40, 120, 500_000);
  }

  /** QuickBooks' numbers per minute and at once, but as many a second as fit: for a local demo. */
  public static Limits withoutPerSecond() {
    return new Limits(500, Integer.MAX_VALUE, 10, 40, 120, 500_000);
  }

  /** No limit at all: for benchmarks. */
  public static Limits none() {
    return new Limits(
        Integer.MAX_VALUE,
        Integer.MAX_VALUE,
        Integer.MAX_VALUE,
        Integer.MAX_VALUE,
        Integer.MAX_VALUE,
        Long.MAX_VALUE);
  }
}
