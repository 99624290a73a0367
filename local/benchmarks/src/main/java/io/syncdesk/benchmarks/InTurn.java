package io.syncdesk.benchmarks;

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

/**
 * Asks the same at a firm that has little and at one that has much, one here, one there, so that
 * what else the machine does falls on both; and says how long each took, and their ratio.
 */
final class InTurn {
  static final Firm SMALL = Firm.OTHER;
  static final Firm FULL = Firm.DEMO;
  private static final int MEASURED = 400;
  private static final int WARM_UP = 40;

  /** How often both are asked for one line of the report. */
  static final int ASKS = 2 * (MEASURED + WARM_UP);

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final LocalSystem system;

  InTurn(LocalSystem system) {
    this.system = system;
  }

  /** One request; an empty body for what has none. */
  record Ask(String method, String path, String body) {
    static Ask get(String path) {
      return new Ask("GET", path, "");
    }
  }

  /** The nth request at a firm. */
  interface Asks {
    Ask at(Firm firm, int n);
  }

  String measure(String what, Asks asks) {
    var small = new ArrayList<Double>();
    var full = new ArrayList<Double>();
    for (int n = 0; n < WARM_UP + MEASURED; n++) {
      small.add(millis(SMALL, "owner@other.test", asks.at(SMALL, n)));
      full.add(millis(FULL, "owner@demo.test", asks.at(FULL, n)));
    }
    small.subList(0, WARM_UP).clear();
    full.subList(0, WARM_UP).clear();
    small.sort(Double::compare);
    full.sort(Double::compare);
    return String.format(
        Locale.ROOT,
        "  %-18s p50 %5.1f p99 %6.1f    p50 %5.1f p99 %6.1f    ratio p50 %.2f p99 %.2f%n",
        what,
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

  private double millis(Firm firm, String email, Ask ask) {
    var request =
        HttpRequest.newBuilder(URI.create(system.api() + ask.path()))
            .header("Authorization", "Bearer " + system.token(email))
            .header("Content-Type", "application/json")
            .method(ask.method(), HttpRequest.BodyPublishers.ofString(ask.body()))
            .build();
    long began = System.nanoTime();
    try {
      var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            request.uri() + " of " + firm + " answered " + answer.statusCode());
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
