package io.syncdesk.benchmarks;

import io.syncdesk.stack.Configuration;
import io.syncdesk.stack.LocalSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * {@code local/benchmark}: carries a backlog and then single invoices from TaxDome's queue into the
 * books, then clicks on a full desk, then asks for numbers in full books, and prints what it took.
 * Loopback only; ends by itself.
 */
public final class Main {
  private static final int BACKLOG = 1_000;
  private static final int SINGLES = 50;
  private static final int WARM_UP = 100;
  private static final int SEND_BATCH = 10;
  private static final Duration SETTLING_MAX = Duration.ofMinutes(5);
  private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(2);

  private final LocalSystem system;
  private final QuickBooks quickBooks;

  private Main(LocalSystem system) {
    this.system = system;
    this.quickBooks = new QuickBooks(system.quickBooks().uri());
  }

  public static void main(String[] arguments) {
    var output = System.out;
    // The functions' own log lines go beside the numbers.
    System.setOut(System.err);
    try (var system = LocalSystem.start(Configuration.forTests())) {
      var main = new Main(system);
      main.warmUp();
      output.print(main.backlog());
      output.print(main.singles());
    }
    try (var system = LocalSystem.start(Configuration.forTests())) {
      output.print(
          new Clicks(system, number("ERRORS", 10_000), number("CUSTOMERS", 5_000)).measure());
    }
    try (var system = LocalSystem.start(Configuration.forTests())) {
      output.print(new ManyNumbers(system, number("NUMBERS", 20_000)).measure());
    }
  }

  /** How much of it there is to be; filling a desk takes longer than measuring it. */
  private static int number(String variable, int otherwise) {
    return Optional.ofNullable(System.getenv(variable)).map(Integer::parseInt).orElse(otherwise);
  }

  private void warmUp() {
    quickBooks.addCustomer(Invoices.CLIENT);
    send(Invoices.prerequisites());
    send(Invoices.numbered("W", WARM_UP));
    system.settle(SETTLING_MAX);
  }

  private String backlog() {
    var before = Reading.take(system);
    send(Invoices.numbered("B", BACKLOG));
    system.settle(SETTLING_MAX);
    return report(
        "backlog of " + BACKLOG + " invoices", BACKLOG, Reading.take(system).since(before));
  }

  private String singles() {
    var millis = new ArrayList<Double>();
    var before = Reading.take(system);
    for (var invoice : Invoices.numbered("S", SINGLES)) {
      millis.add(single(invoice));
    }
    system.settle(SETTLING_MAX);
    var taken = Reading.take(system).since(before);
    millis.sort(Double::compare);
    return report(SINGLES + " invoices one by one", SINGLES, taken)
        + String.format(
            Locale.ROOT,
            "  queue to books, ms    p50 %.0f  p95 %.0f%n",
            millis.get(SINGLES / 2),
            millis.get(SINGLES * 95 / 100));
  }

  private double single(String invoice) {
    int known = quickBooks.invoices();
    long sent = System.nanoTime();
    system.send(invoice);
    while (quickBooks.invoices() == known) {
      LockSupport.parkNanos(LOOK_AGAIN_AFTER.toNanos());
    }
    return (System.nanoTime() - sent) / 1e6;
  }

  private static String report(String what, int documents, Reading taken) {
    return String.format(
        Locale.ROOT,
        """
        %s
          documents a second    %.1f
          QuickBooks calls each %.3f (metered reads: %d)
          write units each      %.2f
          read units each       %.2f
          lane runs each        %.2f
        """,
        what,
        documents / taken.seconds(),
        (double) taken.calls() / documents,
        taken.metered(),
        taken.writeUnits() / documents,
        taken.readUnits() / documents,
        (double) taken.laneRuns() / documents);
  }

  private void send(List<String> changes) {
    for (int from = 0; from < changes.size(); from += SEND_BATCH) {
      var batch = changes.subList(from, Math.min(from + SEND_BATCH, changes.size()));
      system
          .sqs()
          .sendMessageBatch(request ->
              request
                  .queueUrl(system.queueUrl("taxdome-changes"))
                  .entries(
                      batch.stream().map(change -> entry(batch.indexOf(change), change)).toList()));
    }
  }

  private static SendMessageBatchRequestEntry entry(int position, String change) {
    return SendMessageBatchRequestEntry.builder().id("c" + position).messageBody(change).build();
  }
}
