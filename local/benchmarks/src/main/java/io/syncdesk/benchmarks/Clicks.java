package io.syncdesk.benchmarks;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.stack.LocalSystem;
import io.syncdesk.stack.firm.Firm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * People click: lists, searches, details and previews, at a firm with a small desk and at one with
 * a full one, in turn. Prints how long each took, their ratio, and how often QuickBooks was asked.
 */
final class Clicks {
  private static final int SMALL = 1_000;
  private static final int CLICKS = 400;
  private static final int WARM_UP = 40;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final LocalSystem system;
  private final int errors;
  private final int customers;

  Clicks(LocalSystem system, int errors, int customers) {
    this.system = system;
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
    new FullDesk(system, Firm.OTHER).fill(SMALL, SMALL);
    new FullDesk(system, Firm.DEMO).fill(errors, customers);
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
                2 * ALL.size() * (CLICKS + WARM_UP),
                taken.calls(),
                taken.metered()))
        .toString();
  }

  /** One here, one there, so that what else the machine does falls on both. */
  private String measure(Click click) {
    var small = new ArrayList<Double>();
    var full = new ArrayList<Double>();
    IntFunction<Double> atSmall = n -> millis(Firm.OTHER, "owner@other.test", click, SMALL, n);
    IntFunction<Double> atFull = n -> millis(Firm.DEMO, "owner@demo.test", click, errors, n);
    for (int n = 0; n < WARM_UP + CLICKS; n++) {
      small.add(atSmall.apply(n));
      full.add(atFull.apply(n));
    }
    small.subList(0, WARM_UP).clear();
    full.subList(0, WARM_UP).clear();
    small.sort(Double::compare);
    full.sort(Double::compare);
    return String.format(
        Locale.ROOT,
        "  %-8s p50 %5.1f p99 %6.1f    p50 %5.1f p99 %6.1f    ratio p50 %.2f p99 %.2f%n",
        click.what(),
        at(small, 50),
        at(small, 99),
        at(full, 50),
        at(full, 99),
        at(full, 50) / at(small, 50),
        at(full, 99) / at(small, 99));
  }

  private static double at(List<Double> sorted, int percent) {
    return sorted.get(sorted.size() * percent / 100);
  }

  private double millis(Firm firm, String email, Click click, int count, int n) {
    var request =
        HttpRequest.newBuilder(URI.create(system.api() + click.paths().path(firm, count, n)))
            .header("Authorization", "Bearer " + system.token(email))
            .build();
    long began = System.nanoTime();
    try {
      var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(request.uri() + " did not answer", failure);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while measuring", stopping);
    }
    return (System.nanoTime() - began) / 1e6;
  }
}
