package io.syncdesk.stack.trigger;

import io.syncdesk.stack.lambda.Lambda;
import io.syncdesk.stack.lambda.Outcome;
import io.syncdesk.stack.server.Aws;
import io.syncdesk.stack.template.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One schedule: starts its function on time, or when a test says it is time. */
public final class Timer implements AutoCloseable {
  private final Trigger.Schedule schedule;
  private final ScheduleExpression expression;
  private final Lambda lambda;
  private final InstantSource clock;
  private final CountDownLatch closed = new CountDownLatch(1);

  Timer(Trigger.Schedule schedule, Lambda lambda, InstantSource clock) {
    this.schedule = schedule;
    this.expression = ScheduleExpression.parse(schedule.expression());
    this.lambda = lambda;
    this.clock = clock;
  }

  public String name() {
    return schedule.name();
  }

  Timer start() {
    Thread.ofVirtual().name("schedule " + schedule.name()).start(this::run);
    return this;
  }

  public Outcome fire() {
    return lambda.invoke(event());
  }

  /** Out of turn, with an input of its own. */
  public Outcome fire(String input) {
    return lambda.invoke(input);
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void run() {
    try {
      var next = expression.next(ScheduleExpression.now(clock, schedule.timeZone()));
      while (!closed.await(untilMillis(next.toInstant()), TimeUnit.MILLISECONDS)) {
        fire();
        next = expression.next(next);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private long untilMillis(Instant next) {
    return Math.max(0, Duration.between(clock.instant(), next).toMillis());
  }

  private String event() {
    if (!schedule.input().isEmpty()) {
      return schedule.input();
    }
    return """
    {"version":"0","id":"%s","detail-type":"Scheduled Event","source":"aws.scheduler","account":"%s","time":"%s",\
    "region":"%s","resources":["arn:aws:scheduler:%s:%s:schedule/default/%s"],"detail":"{}"}\
    """
        .formatted(
            UUID.randomUUID(),
            Aws.ACCOUNT,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            Aws.REGION,
            Aws.REGION,
            Aws.ACCOUNT,
            schedule.name());
  }
}
