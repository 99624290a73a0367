package io.syncdesk.simulator;

import io.syncdesk.simulator.webhook.Pace;
import java.time.Duration;

/** A world whose app is told of every change; the clock and the sending are turned by hand. */
final class Told implements AutoCloseable {
  static final String VERIFIER_TOKEN = "verifier-token";
  static final Duration WINDOW = Duration.ofMillis(200);

  final AppEndpoint app = new AppEndpoint();
  final World world =
      new World(settings ->
          settings
              .webhooks(app.uri(), VERIFIER_TOKEN)
              .webhookPace(
                  Pace.quickBooks()
                      .collectingFor(WINDOW)
                      .waitingFor(Duration.ofMillis(500))
                      .byHand()));

  /** What is due by now is sent. */
  void deliver() {
    world.simulator.deliverWebhooks();
  }

  void deliverAfter(Duration duration) {
    world.clock.advance(duration);
    deliver();
  }

  /** The window of what was collected so far closes. */
  void windowCloses() {
    deliverAfter(WINDOW);
  }

  /** What was done to set the stage is no concern of the test. */
  void forget() {
    windowCloses();
    app.received.clear();
  }

  void mode(String mode) {
    var answer = world.control("POST", "/simulator/webhooks", "{\"mode\":\"%s\"}".formatted(mode));
    if (answer.status() != 200) {
      throw new AssertionError(answer.text());
    }
  }

  @Override
  public void close() {
    world.close();
    app.close();
  }
}
