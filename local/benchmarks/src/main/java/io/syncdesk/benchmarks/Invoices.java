package io.syncdesk.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

/** TaxDome's side of the measurement: one client, one service, and as many invoices as wanted. */
final class Invoices {
  static final String CLIENT = "Benchmark Ltd";

  private Invoices() {}

  static List<String> prerequisites() {
    return List.of(
        change("account", "acc-b", "{\"name\":\"" + CLIENT + "\",\"type\":\"company\"}"),
        change(
            "service",
            "svc-b",
            "{\"name\":\"Measured work\",\"rate\":{\"amount\":\"100.00\",\"currency\":\"USD\"}}"));
  }

  static List<String> numbered(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> invoice(prefix + "-" + i)).toList();
  }

  private static String invoice(String number) {
    return change(
        "invoice",
        "inv-" + number,
        """
        {"number":"%s","numberedBy":"person","accountId":"acc-b","issuedOn":"2026-11-02",
         "dueOn":"2026-12-02","memo":"Thank you for your business","lines":[
          {"serviceId":"svc-b","description":"Tax return 2025","quantity":"1",
           "rate":{"amount":"100.00","currency":"USD"},"amount":{"amount":"100.00","currency":"USD"}},
          {"serviceId":"svc-b","description":"Advice","quantity":"2",
           "rate":{"amount":"100.00","currency":"USD"},"amount":{"amount":"200.00","currency":"USD"}}],
         "total":{"amount":"300.00","currency":"USD"}}
        """
            .formatted(number));
  }

  private static String change(String entity, String id, String data) {
    return """
        {"id":"change-%s","firmId":"firm-demo","entity":"%s","entityId":"%s","version":1,
         "operation":"upsert","occurredAt":"2026-11-02T09:00:00Z","data":%s}
        """
        .formatted(id, entity, id, data);
  }
}
