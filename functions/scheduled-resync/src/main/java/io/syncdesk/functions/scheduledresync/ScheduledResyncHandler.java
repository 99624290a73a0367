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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * EventBridge. {@code {"task":"sweep"}} wakes the lanes whose due or stuck work no message woke,
 * and tells people at once where only they can set a firm going again. {@code {"task":"letters"}}
 * writes what changed since the last morning; with {@code "morning":"2026-11-23"} it is that one's.
 */
public final class ScheduledResyncHandler
    implements RequestHandler<Map<String, String>, Map<String, Integer>> {
  /** What is left of the invocation for answering. */
  static final Duration ENDING_TAKES_AT_MOST = Duration.ofSeconds(2);

  private final Sweep sweep;
  private final Letters letters;
  private final ZoneId zone;
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
    letters = wiring.letters();
    zone = wiring.zone();
    clock = wiring.clock();
    log = wiring.log();
  }

  @Override
  public Map<String, Integer> handleRequest(Map<String, String> input, Context context) {
    var task = input.getOrDefault("task", "");
    return switch (task) {
      case "sweep" -> sweep(deadline(context));
      case "letters" -> letters(morning(input), deadline(context));
      default ->
          throw new IllegalArgumentException(
              "there is no task '" + task + "': the schedules must send sweep or letters");
    };
  }

  private Deadline deadline(Context context) {
    var left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(ENDING_TAKES_AT_MOST);
    return new Deadline(clock.instant().plus(left), clock);
  }

  private LocalDate morning(Map<String, String> input) {
    var named = input.get("morning");
    return named == null ? LocalDate.ofInstant(clock.instant(), zone) : LocalDate.parse(named);
  }

  private Map<String, Integer> letters(LocalDate morning, Deadline deadline) {
    var round = letters.morning(morning, deadline);
    log.happened("letters")
        .with("morning", morning)
        .with("written", round.written())
        .with("failed", round.failed())
        .with("reached", round.reach())
        .write();
    return Map.of("written", round.written());
  }

  private Map<String, Integer> sweep(Deadline deadline) {
    var swept = sweep.sweep(stoppedAfter, deadline);
    stoppedAfter = swept.stoppedAfter();
    var told = letters.atOnce(swept.stranded(), deadline);
    log.happened("sweep")
        .with("woken", swept.woken())
        .with("stranded", swept.stranded().size())
        .with("written", told.written())
        .with("stoppedAfter", stoppedAfter.map(CompanyId::value).orElse(""))
        .write();
    return Map.of("woken", swept.woken());
  }
}
