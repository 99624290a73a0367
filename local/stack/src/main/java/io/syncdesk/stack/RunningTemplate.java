package io.syncdesk.stack;

import io.syncdesk.stack.gateway.Gateway;
import io.syncdesk.stack.gateway.Issuer;
import io.syncdesk.stack.gateway.LocalPage;
import io.syncdesk.stack.gateway.Routes;
import io.syncdesk.stack.lambda.Lambda;
import io.syncdesk.stack.server.Aws;
import io.syncdesk.stack.template.Function;
import io.syncdesk.stack.template.Template;
import io.syncdesk.stack.template.Trigger;
import io.syncdesk.stack.trigger.Starters;
import io.syncdesk.stack.trigger.Timer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A template alive on this machine: its tables, its queues, its functions and whatever starts them.
 */
public final class RunningTemplate implements AutoCloseable {
  static final String AUDIENCE = "sync-desk-local";
  private static final int QUIET_LOOKS = 2;
  private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(20);

  private final Configuration configuration;
  private final Servers servers;
  private final Starters starters;
  private final Gateway gateway;

  private RunningTemplate(
      Configuration configuration, Servers servers, Starters starters, Gateway gateway) {
    this.configuration = configuration;
    this.servers = servers;
    this.starters = starters;
    this.gateway = gateway;
  }

  /**
   * Returns once calls are answered and messages are taken; timers wait for {@link #startTimers}.
   */
  static RunningTemplate start(
      Configuration configuration, Issuer issuer, Map<String, LocalPage> pages) {
    HandlerEnvironment.tuneHttp();
    var ports = configuration.ports();
    var template = Template.read(configuration.template(), LocalPlace.of(configuration));
    var servers = Servers.start(ports, configuration.storage(), template);
    var clock = InstantSource.system();
    var starters = new Starters(servers.sqs(), clock, configuration.redeliverAfter());
    var routes = new Routes();
    template.functions().forEach(function -> bringToLife(function, ports, starters, routes));
    var gateway = Gateway.start(ports.api(), routes, pages, issuer, clock);
    starters.startPollers();
    return new RunningTemplate(configuration, servers, starters, gateway);
  }

  public URI api() {
    return Servers.at(configuration.ports().api());
  }

  public SqsClient sqs() {
    return servers.sqs();
  }

  public DynamoDbClient dynamoDb() {
    return servers.dynamoDb();
  }

  public String queueUrl(String queueName) {
    return "%s/%s/%s".formatted(Servers.at(configuration.ports().sqs()), Aws.ACCOUNT, queueName);
  }

  /** The schedule of this name, for a test that says when it is time. */
  public Timer timer(String name) {
    return starters.timer(name);
  }

  /**
   * A message may pass from a queue already looked at to one not yet: quiet is quiet twice in a
   * row.
   */
  void settle(Duration within, BooleanSupplier othersAreQuiet) {
    var end = System.nanoTime() + within.toNanos();
    var quiet = 0;
    while (quiet < QUIET_LOOKS) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "Work is still going on after " + within.toSeconds() + " s");
      }
      quiet = othersAreQuiet.getAsBoolean() && starters.isQuiet() ? quiet + 1 : 0;
      LockSupport.parkNanos(LOOK_AGAIN_AFTER.toNanos());
    }
  }

  void startTimers() {
    starters.startTimers();
  }

  /** What is running may end; what is left stays in tables and queues. */
  @Override
  public void close() {
    gateway.close();
    starters.close();
    servers.close();
  }

  private static void bringToLife(
      Function function, Ports ports, Starters starters, Routes routes) {
    HandlerEnvironment.set(function.environment(), ports);
    var lambda = Lambda.start(function, InstantSource.system());
    for (var trigger : function.triggers()) {
      switch (trigger) {
        case Trigger.Messages messages -> starters.add(messages, lambda);
        case Trigger.Schedule schedule -> starters.add(schedule, lambda);
        case Trigger.Route route -> routes.add(route, lambda);
      }
    }
  }
}
