package io.syncdesk.functions.scheduledresync;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.syncdesk.aws.Environment;
import io.syncdesk.aws.Log;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.lane.Deadline;
import io.syncdesk.core.lane.Sweep;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * EventBridge, with {@code {"task":"sweep"}}: wakes the lanes whose due or stuck work no message
 * woke.
 */
public final class ScheduledResyncHandler
    implements RequestHandler<Map<String, String>, Map<String, Integer>> {
  /** What is left of the invocation for answering. */
  static final Duration ENDING_TAKES_AT_MOST = Duration.ofSeconds(2);

  private final Sweep sweep;
  private final InstantSource clock;
  private final Log log;

  /**
   * Where the last sweep ran out of time, so that the companies at the end have their turn too. It
   * is lost with this instance of the function, which costs them one round and nothing else.
   */
  private Optional<CompanyId> stoppedAfter = Optional.empty();

  public ScheduledResyncHandler() {
    this(Wiring.from(new Environment()));
  }

  ScheduledResyncHandler(Wiring wiring) {
    sweep = wiring.sweep();
    clock = wiring.clock();
    log = wiring.log();
  }

  @Override
  public Map<String, Integer> handleRequest(Map<String, String> input, Context context) {
    var task = input.getOrDefault("task", "");
    return switch (task) {
      case "sweep" -> sweep(context);
      default ->
          throw new IllegalArgumentException(
              "there is no task '" + task + "': the schedule must send {\"task\":\"sweep\"}");
    };
  }

  private Map<String, Integer> sweep(Context context) {
    var left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(ENDING_TAKES_AT_MOST);
    var swept = sweep.sweep(stoppedAfter, new Deadline(clock.instant().plus(left), clock));
    stoppedAfter = swept.stoppedAfter();
    log.happened("sweep")
        .with("woken", swept.woken())
        .with("stoppedAfter", stoppedAfter.map(CompanyId::value).orElse(""))
        .write();
    return Map.of("woken", swept.woken());
  }
}
