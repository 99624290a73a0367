package io.syncdesk.stack.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.syncdesk.quickbooks.webhook.VerifierTokens;
import io.syncdesk.stack.LocalSystem;
import io.syncdesk.stack.firm.Firm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** A delivery of QuickBooks, or of somebody who would like to be QuickBooks. */
record Webhook(String body, String contentType, List<String> signatures) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static Webhook about(Firm firm, String type) {
    var body =
        """
        [{"specversion":"1.0","id":"e-1","type":"%s","time":"2026-11-23T09:00:00.179851517Z",
          "intuitentityid":"58","intuitaccountid":"%s","data":{"deletedid":"61"}}]
        """
            .formatted(type, firm.realm());
    return new Webhook(body, "application/cloudevents+json", List.of());
  }

  Webhook signed() {
    return signedWith(LocalSystem.VERIFIER_TOKEN);
  }

  Webhook signedWith(String token) {
    var signature = VerifierTokens.of(token).signatureOf(body.getBytes(UTF_8)).orElseThrow();
    return new Webhook(body, contentType, List.of(signature));
  }

  Webhook signedTwice() {
    var once = signed().signatures();
    return new Webhook(body, contentType, List.of(once.getFirst(), once.getFirst()));
  }

  Webhook as(String otherContentType) {
    return new Webhook(body, otherContentType, signatures);
  }

  Webhook withBody(String otherBody) {
    return new Webhook(otherBody, contentType, signatures);
  }

  /** The status of the answer. */
  int sendTo(LocalSystem system) {
    var request =
        HttpRequest.newBuilder(URI.create(system.api() + "/webhooks/quickbooks"))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    signatures.forEach(signature -> request.header("intuit-signature", signature));
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
