package io.syncdesk.aws;

import io.syncdesk.core.lane.WakeUp;
import io.syncdesk.core.lane.WakeUps;
import java.time.Duration;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Wakes lanes through the FIFO queue, whose groups let one wake-up of a company through at a time,
 * and later ones through the standard queue, which alone can hold a single message back.
 */
public final class SqsWakeUps implements WakeUps {
  private final SqsClient sqs;
  private final String lanesQueueUrl;
  private final String retriesQueueUrl;

  public SqsWakeUps(SqsClient sqs, String lanesQueueUrl, String retriesQueueUrl) {
    this.sqs = sqs;
    this.lanesQueueUrl = lanesQueueUrl;
    this.retriesQueueUrl = retriesQueueUrl;
  }

  public static SqsWakeUps from(Environment environment, SqsClient sqs) {
    return new SqsWakeUps(
        sqs, environment.required("LANES_QUEUE_URL"), environment.required("RETRIES_QUEUE_URL"));
  }

  /** Each has its own deduplication id: SQS would swallow a repeated one for five minutes. */
  @Override
  public void wake(WakeUp wakeUp) {
    sqs.sendMessage(message ->
        message
            .queueUrl(lanesQueueUrl)
            .messageGroupId(wakeUp.company().value())
            .messageDeduplicationId(UUID.randomUUID().toString())
            .messageBody(WakeUpMessage.write(wakeUp)));
  }

  /** The group makes the standard queue fair: a busy company does not delay the others. */
  @Override
  public void wakeAfter(WakeUp wakeUp, Duration delay) {
    sqs.sendMessage(message ->
        message
            .queueUrl(retriesQueueUrl)
            .messageGroupId(wakeUp.company().value())
            .delaySeconds(wholeSeconds(delay))
            .messageBody(WakeUpMessage.write(wakeUp)));
  }

  /** Rounded up: a lane that wakes too early finds nothing due yet. */
  private static int wholeSeconds(Duration delay) {
    var cut = delay.compareTo(DELAY_MAX) > 0 ? DELAY_MAX : delay;
    return cut.isNegative() ? 0 : Math.toIntExact(cut.plusNanos(999_999_999).toSeconds());
  }
}
