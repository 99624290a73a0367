package io.syncdesk.simulator.gateway;

import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Counts the app's calls against its limits and its monthly quota. */
final class Turnstile {
  private final Limits limits;
  private final Barriers barriers;
  private final Meter meter;
  private final Map<String, Throttle> throttles = new ConcurrentHashMap<>();

  Turnstile(Limits limits, Barriers barriers) {
    this.limits = limits;
    this.barriers = barriers;
    this.meter = new Meter(limits.meteredPerMonth());
  }

  Answer pass(String realm, Call call, Supplier<Answer> work) {
    var throttle = throttles.computeIfAbsent(realm, company -> new Throttle(limits));
    if (!throttle.enters(Nature.of(call), call.at())) {
      return barriers.throttled(call.at());
    }
    try {
      return metered(call, work);
    } finally {
      throttle.leave();
    }
  }

  /** Only reads that succeed are metered. */
  private Answer metered(Call call, Supplier<Answer> work) {
    var reads = Nature.of(call).metered(call);
    if (reads > 0 && meter.isUsedUp(call.at())) {
      return barriers.quotaReached(call.at());
    }
    var answer = work.get();
    if (answer.isSuccess()) {
      meter.count(reads, call.at());
    }
    return answer;
  }
}
