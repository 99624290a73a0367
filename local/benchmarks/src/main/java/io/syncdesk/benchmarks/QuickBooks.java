package io.syncdesk.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.syncdesk.stack.firm.Firm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The simulated QuickBooks, asked as its bookkeeper: unmetered and in no total. */
record QuickBooks(URI uri) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration ANSWER_MAX = Duration.ofSeconds(30);

  void addCustomer(String name) {
    var request = request("/v3/company/" + Firm.DEMO.realm() + "/customer");
    send(
        request.POST(
            HttpRequest.BodyPublishers.ofString("{\"DisplayName\":\"" + name + "\"}")));
  }

  int invoices() {
    return send(
            request(
                    "/v3/company/"
                        + Firm.DEMO.realm()
                        + "/query?query=select%20count(*)%20from%20Invoice")
                .GET())
        .path("QueryResponse")
        .path("totalCount")
        .asInt();
  }

  /** What our app has asked so far: writes, reads, batches, metered reads. */
  JsonNode totals() {
    return send(request("/simulator/requests?realmId=" + Firm.DEMO.realm()).GET()).path("totals");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(uri + path))
        .timeout(ANSWER_MAX)
        .header("Authorization", "Bearer bookkeeper")
        .header("Accept", "application/json")
        .header("Content-Type", "application/json");
  }

  private static JsonNode send(HttpRequest.Builder request) {
    try {
      var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return JSON.readTree(answer.body());
    } catch (IOException failure) {
      throw new UncheckedIOException("The simulated QuickBooks did not answer", failure);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while measuring", stopping);
    }
  }
}
