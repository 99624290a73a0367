package io.syncdesk.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The newest calls, and the sum of all there ever were. */
public final class RequestLog {
  private static final int CALLS_MAX = 20_000;

  private final Deque<LoggedCall> calls = new ArrayDeque<>();
  private final Map<String, Counts> totals = new HashMap<>();

  public synchronized void add(LoggedCall call) {
    calls.addLast(call);
    if (calls.size() > CALLS_MAX) {
      calls.removeFirst();
    }
    totals.merge(call.realm(), call.counts(), Counts::plus);
  }

  /** Totals are of all times when everything is asked for, else of the calls that are shown. */
  synchronized ObjectNode toJson(String realm, Instant since) {
    var shown =
        calls.stream()
            .filter(call -> realm.isEmpty() || call.realm().equals(realm))
            .filter(call -> !call.at().isBefore(since))
            .toList();
    var body = Json.object();
    var items = body.putArray("items");
    shown.forEach(call -> items.add(call.toJson()));
    return body.set("totals", (since.equals(Instant.MIN) ? total(realm) : sum(shown)).toJson());
  }

  private Counts total(String realm) {
    return realm.isEmpty()
        ? totals.values().stream().reduce(Counts.NONE, Counts::plus)
        : totals.getOrDefault(realm, Counts.NONE);
  }

  private static Counts sum(List<LoggedCall> calls) {
    return calls.stream().map(LoggedCall::counts).reduce(Counts.NONE, Counts::plus);
  }
}
