package io.syncdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.gateway.Limits;
import io.syncdesk.simulator.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A fresh simulator with one connected company, and the few calls tests are made of. */
final class World implements AutoCloseable {
  static final String REALM = "9130000000000001";

  final SettableClock clock = new SettableClock();
  final QuickBooksSimulator simulator;
  private final HttpClient http = HttpClient.newHttpClient();
  private String token;

  World() {
    this(settings -> settings);
  }

  World(UnaryOperator<SimulatorBuilder> settings) {
    var builder = QuickBooksSimulator.builder().clock(clock).limits(Limits.none());
    this.simulator = settings.apply(builder).start();
    this.token = simulator.connect(REALM).accessToken();
  }

  /** From here on the calls are the bookkeeper's. */
  World asBookkeeper() {
    token = "bookkeeper";
    return this;
  }

  /** Time passes, long enough maybe that the app needs a new token. */
  World later(Duration duration) {
    clock.advance(duration);
    return withToken(simulator.connect(REALM).accessToken());
  }

  World withToken(String other) {
    token = other;
    return this;
  }

  Seen get(String path) {
    return send(request(path).GET());
  }

  Seen post(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  Seen post(String path, JsonNode body) {
    return post(path, Json.string(body));
  }

  Seen query(String statement) {
    return get("query?query=" + URLEncoder.encode(statement, StandardCharsets.UTF_8));
  }

  /** A call outside the company's accounting API. */
  Seen control(String method, String path, String body) {
    return send(
        HttpRequest.newBuilder(simulator.uri().resolve(path))
            .method(method, BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String path) {
    var uri = URI.create(simulator.companyUri() + "/" + REALM + "/" + path);
    return HttpRequest.newBuilder(uri)
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json");
  }

  Seen send(HttpRequest.Builder request) {
    try {
      return new Seen(http.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  JsonNode create(String entity, String body) {
    return post(entity.toLowerCase(Locale.ROOT), body).entity(entity);
  }

  JsonNode read(String entity, String id) {
    return get(entity.toLowerCase(Locale.ROOT) + "/" + id).entity(entity);
  }

  /** A sparse update under the newest token. */
  Seen change(String entity, String id, String properties) {
    var body = Json.parse(properties).orElseThrow();
    body.put("Id", id).put("sparse", true);
    body.put("SyncToken", Json.text(read(entity, id), "SyncToken"));
    return post(entity.toLowerCase(Locale.ROOT), body);
  }

  Seen delete(String entity, String id) {
    return post(entity.toLowerCase(Locale.ROOT) + "?operation=delete", reference(entity, id));
  }

  Seen voidIt(String entity, String id) {
    return post(entity.toLowerCase(Locale.ROOT) + "?operation=void", reference(entity, id));
  }

  /** Just id and newest token, as deletes and voids are sent. */
  ObjectNode reference(String entity, String id) {
    return Json.object().put("Id", id).put("SyncToken", Json.text(read(entity, id), "SyncToken"));
  }

  String account(String name) {
    return Json.text(
        query("select * from Account where Name = '" + name + "'").rows("Account").path(0), "Id");
  }

  String paymentMethod(String name) {
    return Json.text(
        query("select * from PaymentMethod where Name = '" + name + "'")
            .rows("PaymentMethod")
            .path(0),
        "Id");
  }

  String customer(String name) {
    return Json.text(create("Customer", "{\"DisplayName\":\"%s\"}".formatted(name)), "Id");
  }

  String vendor(String name) {
    return Json.text(create("Vendor", "{\"DisplayName\":\"%s\"}".formatted(name)), "Id");
  }

  String service(String name) {
    var body =
        """
        {"Name":"%s","Type":"Service","IncomeAccountRef":{"value":"%s"}}\
        """
            .formatted(name, account("Sales"));
    return Json.text(create("Item", body), "Id");
  }

  String invoiceBody(String customer, String item, String amount, String more) {
    return """
    {"CustomerRef":{"value":"%s"},"Line":[{"DetailType":"SalesItemLineDetail","Amount":%s,
     "SalesItemLineDetail":{"ItemRef":{"value":"%s"}}}]%s}\
    """
        .formatted(customer, amount, item, more);
  }

  JsonNode invoice(String customer, String item, String amount) {
    return create("Invoice", invoiceBody(customer, item, amount, ""));
  }

  String paymentBody(String customer, String total, String invoice, String applied) {
    return """
    {"CustomerRef":{"value":"%s"},"TotalAmt":%s,
     "Line":[{"Amount":%s,"LinkedTxn":[{"TxnId":"%s","TxnType":"Invoice"}]}]}\
    """
        .formatted(customer, total, applied, invoice);
  }

  JsonNode payment(String customer, String total, String invoice, String applied) {
    return create("Payment", paymentBody(customer, total, invoice, applied));
  }

  JsonNode deposit(String payment, String amount) {
    return create(
        "Deposit",
        """
        {"DepositToAccountRef":{"value":"%s"},
         "Line":[{"Amount":%s,"LinkedTxn":[{"TxnId":"%s","TxnType":"Payment","TxnLineId":"0"}]}]}\
        """
            .formatted(account("Checking"), amount, payment));
  }

  void closeBooks(String date) {
    change(
            "Preferences",
            "1",
            "{\"AccountingInfoPrefs\":{\"BookCloseDate\":\"%s\"}}".formatted(date))
        .entity("Preferences");
  }

  @Override
  public void close() {
    http.close();
    simulator.close();
  }
}
