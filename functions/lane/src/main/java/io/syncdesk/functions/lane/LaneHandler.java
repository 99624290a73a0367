package io.syncdesk.functions.lane;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.syncdesk.aws.Environment;
import io.syncdesk.aws.Log;
import io.syncdesk.aws.UnreadableWakeUp;
import io.syncdesk.aws.WakeUpMessage;
import io.syncdesk.core.lane.Deadline;
import io.syncdesk.core.lane.RunTurn;
import io.syncdesk.core.lane.WakeUp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * SQS FIFO: a wake-up is one turn of its company's lane. No wake-up comes back, whatever happens in
 * its turn, as the company would stand still behind it.
 */
public final class LaneHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /** Then others have their turn: this company goes to the back of the line. */
  static final Duration TURN_AT_MOST = Duration.ofSeconds(60);

  /** What is left of the invocation for waking the next turn and for answering. */
  static final Duration ENDING_TAKES_AT_MOST = Duration.ofSeconds(10);

  private final RunTurn runTurn;
  private final InstantSource clock;
  private final Log log;

  public LaneHandler() {
    this(Wiring.from(new Environment()));
  }

  LaneHandler(Wiring wiring) {
    runTurn = wiring.runTurn();
    clock = wiring.clock();
    log = wiring.log();
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    event.getRecords().forEach(message -> run(message, context));
    return new SQSBatchResponse(List.of());
  }

  /**
   * The one catch-all: it names whose turn it was. The message counts as done even so: a message
   * that comes back would hold up its company for the whole visibility time-out, while the sweep,
   * which goes by the rows, wakes it again within a minute.
   */
  private void run(SQSEvent.SQSMessage message, Context context) {
    try {
      run(WakeUpMessage.read(message.getBody()), context);
    } catch (UnreadableWakeUp nobodys) {
      log.failed("wake-up", nobodys).with("message", message.getMessageId()).write();
    } catch (RuntimeException e) {
      log.failed("turn", e).with("wakeUp", message.getBody()).write();
    }
  }

  private void run(WakeUp wakeUp, Context context) {
    var began = clock.instant();
    var end = runTurn.run(wakeUp, new Deadline(began.plus(timeFor(context)), clock));
    log.happened("turn")
        .with("company", wakeUp.company())
        .with("hops", wakeUp.hops())
        .with("end", Ends.word(end))
        .with("millis", Duration.between(began, clock.instant()).toMillis())
        .write();
  }

  private static Duration timeFor(Context context) {
    var left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(ENDING_TAKES_AT_MOST);
    return left.compareTo(TURN_AT_MOST) < 0 ? left : TURN_AT_MOST;
  }
}
