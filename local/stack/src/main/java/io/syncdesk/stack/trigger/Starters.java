package io.syncdesk.stack.trigger;

import io.syncdesk.stack.lambda.Lambda;
import io.syncdesk.stack.template.Trigger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Everything that starts functions by itself: pollers and timers. */
public final class Starters implements AutoCloseable {
  private final List<QueuePoller> pollers = new ArrayList<>();
  private final List<Timer> timers = new ArrayList<>();
  private final SqsClient sqs;
  private final InstantSource clock;
  private final Duration redeliverAfter;

  public Starters(SqsClient sqs, InstantSource clock, Duration redeliverAfter) {
    this.sqs = sqs;
    this.clock = clock;
    this.redeliverAfter = redeliverAfter;
  }

  public void add(Trigger.Messages source, Lambda lambda) {
    var queue = source.queueArn().substring(source.queueArn().lastIndexOf(':') + 1);
    var url = sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    pollers.add(new QueuePoller(source, new Mailbox(sqs, url), lambda, redeliverAfter));
  }

  public void add(Trigger.Schedule schedule, Lambda lambda) {
    timers.add(new Timer(schedule, lambda, clock));
  }

  public void startPollers() {
    pollers.forEach(QueuePoller::start);
  }

  public void startTimers() {
    timers.forEach(Timer::start);
  }

  public Timer timer(String name) {
    return timers.stream()
        .filter(timer -> timer.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("There is no schedule " + name));
  }

  /** Whether no queue that has a function holds anything, delayed or being worked on included. */
  public boolean isQuiet() {
    return pollers.stream().allMatch(QueuePoller::isQuiet);
  }

  /** Timers first: what they start would only have to be waited for. */
  @Override
  public void close() {
    timers.forEach(Timer::close);
    pollers.forEach(QueuePoller::close);
  }
}
