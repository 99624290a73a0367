package io.syncdesk.quickbooks.firm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.quickbooks.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Somebody who works in QuickBooks itself, and sees everything there. */
public final class Bookkeeper implements AutoCloseable {
  private static final int BATCH = 30;

  private final URI simulator;
  private final String company;
  private final HttpClient http = HttpClient.newHttpClient();

  Bookkeeper(URI simulator, String realm) {
    this.simulator = simulator;
    this.company = "/v3/company/" + realm + "/";
  }

  /** All entities of a kind for which the condition holds. */
  public List<JsonNode> find(String entity, String condition) {
    var where = condition.isEmpty() ? "" : " where " + condition;
    var answer =
        sent(
            company + "query",
            "application/text",
            "select * from " + entity + where + " maxresults 1000");
    var rows = new ArrayList<JsonNode>();
    answer.path("QueryResponse").path(entity).forEach(rows::add);
    return rows;
  }

  public List<JsonNode> all(String entity) {
    return find(entity, "");
  }

  public JsonNode one(String entity, String condition) {
    var found = find(entity, condition);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " of " + entity + " where " + condition);
    }
    return found.getFirst();
  }

  public String idOf(String entity, String condition) {
    return Json.text(one(entity, condition), "Id");
  }

  /** Creates an entity and gives it back. */
  public JsonNode post(String entity, String body) {
    var answer = sent(company + entity.toLowerCase(Locale.ROOT), "application/json", body);
    if (!answer.has(entity)) {
      throw new AssertionError(answer.toString());
    }
    return answer.path(entity);
  }

  public String customer(String name) {
    return Json.text(post("Customer", Json.write(Json.object().put("DisplayName", name))), "Id");
  }

  public String account(String name, String type) {
    var body = Json.object().put("Name", name).put("AccountType", type);
    return Json.text(post("Account", Json.write(body)), "Id");
  }

  /** Changes some properties of an entity. */
  public JsonNode change(JsonNode entity, String kind, String properties) {
    try {
      var body = (ObjectNode) Json.read(properties);
      body.put("Id", Json.text(entity, "Id")).put("SyncToken", Json.text(entity, "SyncToken"));
      return post(kind, Json.write(body.put("sparse", true)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(properties, e);
    }
  }

  public void deactivate(String kind, String condition) {
    change(one(kind, condition), kind, "{\"Active\":false}");
  }

  public void delete(String kind, JsonNode entity) {
    operate("delete", kind, entity);
  }

  public void voids(String kind, JsonNode entity) {
    operate("void", kind, entity);
  }

  private void operate(String operation, String kind, JsonNode entity) {
    var body = Json.object();
    body.put("Id", Json.text(entity, "Id")).put("SyncToken", Json.text(entity, "SyncToken"));
    var answer =
        sent(
            company + kind.toLowerCase(Locale.ROOT) + "?operation=" + operation,
            "application/json",
            Json.write(body));
    if (!answer.has(kind)) {
      throw new AssertionError(answer.toString());
    }
  }

  /** An item that sells into Sales. */
  public void item(String name, int price) {
    post(
        "Item",
        """
        {"Name":"%s","Type":"Service","UnitPrice":%d,"IncomeAccountRef":{"value":"%s"}}
        """
            .formatted(name, price, idOf("Account", "Name = 'Sales'")));
  }

  /** An invoice of 480 that nobody here wrote. */
  public String typedInvoice(String number) {
    return typedInvoice(number, idOf("Item", "Name = 'Tax return svc'"));
  }

  public String typedInvoice(String number, String item) {
    var invoice =
        post(
            "Invoice",
            """
            {"DocNumber":"%s","CustomerRef":{"value":"%s"},
             "Line":[{"DetailType":"SalesItemLineDetail","Amount":480,
                      "SalesItemLineDetail":{"ItemRef":{"value":"%s"}}}]}
            """
                .formatted(number, Json.text(all("Customer").getFirst(), "Id"), item));
    return Json.text(invoice, "Id");
  }

  /** That many invoices of 480, numbered T-1, T-2 and so on, as an import brings them. */
  public void imports(int invoices) {
    var customer = idOf("Customer", "");
    var item = idOf("Item", "Name = 'Tax return svc'");
    for (int from = 1; from <= invoices; from += BATCH) {
      var entries =
          IntStream.range(from, Math.min(from + BATCH, invoices + 1))
              .mapToObj(i ->
                  """
                  {"bId":"b%d","operation":"create",
                   "Invoice":{"DocNumber":"T-%d","CustomerRef":{"value":"%s"},
                    "Line":[{"DetailType":"SalesItemLineDetail","Amount":480,
                             "SalesItemLineDetail":{"ItemRef":{"value":"%s"}}}]}}
                  """
                      .formatted(i, i, customer, item))
              .collect(Collectors.joining(","));
      sent(company + "batch", "application/json", "{\"BatchItemRequest\":[" + entries + "]}");
    }
  }

  /** Enters a payment of an invoice by hand. */
  public void pays(JsonNode invoice, BigDecimal amount) {
    post(
        "Payment",
        """
        {"CustomerRef":{"value":"%s"},"TotalAmt":%s,
         "Line":[{"Amount":%s,"LinkedTxn":[{"TxnId":"%s","TxnType":"Invoice"}]}]}
        """
            .formatted(
                Json.text(invoice, "CustomerRef", "value"),
                amount,
                amount,
                Json.text(invoice, "Id")));
  }

  /** Brings a payment of 120 to the bank. */
  public String deposit(String payment) {
    return deposit(payment, new BigDecimal(120));
  }

  public String deposit(String payment, BigDecimal amount) {
    var deposit =
        post(
            "Deposit",
            """
            {"DepositToAccountRef":{"value":"%s"},
             "Line":[{"Amount":%s,"LinkedTxn":[{"TxnId":"%s","TxnType":"Payment","TxnLineId":"0"}]}]}
            """
                .formatted(idOf("Account", "Name = 'Checking'"), amount, payment));
    return Json.text(deposit, "Id");
  }

  /** Puts a switch of the simulator. */
  public void control(String path, String body) {
    sent(path, "application/json", body);
  }

  /** What was asked of QuickBooks so far, newest last. */
  public JsonNode requests() {
    return read(HttpRequest.newBuilder(simulator.resolve("/simulator/requests")).GET());
  }

  /** How many requests QuickBooks has had from an instant on. */
  public int requestsSince(Instant since) {
    var path = "/simulator/requests?since=" + since;
    return read(HttpRequest.newBuilder(simulator.resolve(path)).GET()).path("items").size();
  }

  private JsonNode sent(String path, String contentType, String body) {
    return read(
        HttpRequest.newBuilder(simulator.resolve(path))
            .header("Authorization", "Bearer bookkeeper")
            .header("Accept", "application/json")
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(body)));
  }

  private JsonNode read(HttpRequest.Builder request) {
    try {
      var text = http.send(request.build(), BodyHandlers.ofString()).body();
      return text.isEmpty() ? Json.object() : Json.read(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
