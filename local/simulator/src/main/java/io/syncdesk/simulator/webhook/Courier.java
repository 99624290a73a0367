package io.syncdesk.simulator.webhook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Carries deliveries over HTTP and comes back with the answer's status. */
final class Courier implements AutoCloseable {
  private static final String[] CONTENT_TYPES = {
    "application/json", "application/cloudevents+json"
  };

  private final Duration patience;
  private final HttpClient http;
  private int trips;

  Courier(Duration patience) {
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience)
            .build();
  }

  int carry(Delivery delivery, Subscription.To subscription) {
    var body = delivery.body();
    var request =
        HttpRequest.newBuilder(subscription.endpoint())
            .timeout(patience)
            .header("Content-Type", nextContentType())
            .header(Signature.HEADER, Signature.of(body, subscription.verifierToken()))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException noAnswer) {
      return Attempt.NO_ANSWER;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return Attempt.NO_ANSWER;
    }
  }

  /** Both are seen in the field, so the app meets both here. */
  private String nextContentType() {
    return CONTENT_TYPES[trips++ % CONTENT_TYPES.length];
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
