package io.syncdesk.benchmarks;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.stack.LocalSystem;
import io.syncdesk.stack.firm.Firm;
import java.util.List;
import java.util.Locale;

/**
 * People click: lists, searches, details and previews, at a firm with a small desk and at one with
 * a full one, in turn. Prints how long each took, their ratio, and how often QuickBooks was asked.
 */
final class Clicks {
  private static final int SMALL = 1_000;

  private final LocalSystem system;
  private final InTurn inTurn;
  private final int errors;
  private final int customers;

  Clicks(LocalSystem system, int errors, int customers) {
    this.system = system;
    this.inTurn = new InTurn(system);
    this.errors = errors;
    this.customers = customers;
  }

  /** What is clicked: the path of the nth click at a firm with so many errors. */
  private record Click(String what, Paths paths) {}

  private interface Paths {
    String path(Firm firm, int errors, int n);
  }

  private static final List<Click> ALL =
      List.of(
          new Click("list", (_, _, _) -> "/v1/sync-errors?limit=50"),
          new Click(
              "search",
              (_, _, n) ->
                  "/v1/customers?limit=20&search="
                      + List.of("aur", "mith", "415555", "fice1").get(n % 4)),
          new Click("detail", (firm, count, n) -> "/v1/sync-errors/" + id(firm, count, n)),
          new Click(
              "preview", (firm, count, n) -> "/v1/sync-errors/" + id(firm, count, n) + "/preview"));

  private static String id(Firm firm, int count, int n) {
    var entity =
        new EntityRef(new CompanyId(firm.id()), EntityKind.INVOICE, "full-" + (n * 7_919L) % count);
    return ErrorId.of(entity).value();
  }

  String measure() {
    new FullDesk(system, InTurn.SMALL).fill(SMALL, SMALL);
    new FullDesk(system, InTurn.FULL).fill(errors, customers);
    var before = Reading.take(system);
    var report = new StringBuilder();
    report.append(
        String.format(
            Locale.ROOT,
            "clicks, milliseconds     %,d errors, %,d customers   %,d errors, %,d customers%n",
            SMALL,
            SMALL,
            errors,
            customers));
    for (var click : ALL) {
      report.append(measure(click));
    }
    var taken = Reading.take(system).since(before);
    return report
        .append(
            String.format(
                Locale.ROOT,
                "  QuickBooks calls caused by %,d clicks: %d (metered reads: %d)%n",
                ALL.size() * InTurn.ASKS,
                taken.calls(),
                taken.metered()))
        .toString();
  }

  private String measure(Click click) {
    return inTurn.measure(
        click.what(),
        (firm, n) ->
            InTurn.Ask.get(click.paths().path(firm, firm.equals(InTurn.FULL) ? errors : SMALL, n)));
  }
}
