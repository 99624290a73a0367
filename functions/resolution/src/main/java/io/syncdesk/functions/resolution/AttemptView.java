package io.syncdesk.functions.resolution;

import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.Try;
import org.jspecify.annotations.Nullable;

/** One try: why it was made, what was sent (without its body), what came back, how long it took. */
record AttemptView(
    int number,
    long version,
    String at,
    long tookMillis,
    @Nullable FaultView after,
    @Nullable String what,
    @Nullable String requestId,
    String outcome,
    @Nullable FaultView fault,
    @Nullable String intuitTid,
    @Nullable Integer status) {

  static AttemptView of(Attempt attempt) {
    var request = attempt.sent() instanceof Attempt.Sent.Request sent ? sent : null;
    var trace = attempt.trace();
    return new AttemptView(
        attempt.attempt().ordinal(),
        attempt.version().value(),
        attempt.startedAt().toString(),
        trace.took().toMillis(),
        after(attempt.attempt()),
        request == null ? null : request.what(),
        request == null ? null : request.requestId(),
        outcome(attempt.result()),
        fault(attempt.result()),
        SyncErrorDetailView.ifSaid(trace.intuitTid()),
        trace.status() == 0 ? null : trace.status());
  }

  /** The second try is made because of what the first one met. */
  private static @Nullable FaultView after(Try attempt) {
    return switch (attempt) {
      case Try.First _ -> null;
      case Try.Second(Fault fault) -> FaultView.of(fault);
    };
  }

  private static String outcome(Attempt.Result result) {
    return switch (result) {
      case Attempt.Result.Applied _ -> "applied";
      case Attempt.Result.Refused _ -> "refused";
    };
  }

  private static @Nullable FaultView fault(Attempt.Result result) {
    return switch (result) {
      case Attempt.Result.Applied _ -> null;
      case Attempt.Result.Refused(Fault fault) -> FaultView.of(fault);
    };
  }
}
