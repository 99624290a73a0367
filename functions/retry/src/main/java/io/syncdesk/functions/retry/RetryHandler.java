package io.syncdesk.functions.retry;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.syncdesk.aws.Environment;
import io.syncdesk.aws.Log;
import io.syncdesk.aws.WakeUpMessage;
import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.lane.WakeUps;

/**
 * SQS: a wake-up whose delay is over goes on to the lane of its company. It keeps count of its
 * hops; what the lane holds back begins a new chain, paced by its delay.
 */
public final class RetryHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final WakeUps wakeUps;
  private final Log log;

  public RetryHandler() {
    this(Wiring.from(new Environment()));
  }

  RetryHandler(Wiring wiring) {
    wakeUps = wiring.wakeUps();
    log = wiring.log();
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return new SQSBatchResponse(
        event.getRecords().stream()
            .filter(it -> pass(it) == Passed.COMES_BACK)
            .map(it -> new SQSBatchResponse.BatchItemFailure(it.getMessageId()))
            .toList());
  }

  private enum Passed {
    ON,
    COMES_BACK
  }

  /** The one catch-all. What is no wake-up comes back until the dead letters show it. */
  private Passed pass(SQSEvent.SQSMessage message) {
    try {
      pass(WakeUpMessage.read(message.getBody()));
      return Passed.ON;
    } catch (RuntimeException e) {
      log.failed("wake-up", e).with("message", message.getMessageId()).write();
      return Passed.COMES_BACK;
    }
  }

  /** Past its last hop a chain ends here; the sweep, which begins a new one, goes on. */
  private void pass(WakeUp wakeUp) {
    if (wakeUp.hops() < WakeUp.HOPS_MAX) {
      wakeUps.wake(wakeUp.next());
    } else {
      log.happened("chain-ended").with("company", wakeUp.company()).write();
    }
  }
}
