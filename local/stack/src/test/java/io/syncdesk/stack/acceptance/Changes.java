package io.syncdesk.stack.acceptance;

import java.util.Locale;

/** Changes as TaxDome would put them on the queue. */
final class Changes {
  private Changes() {}

  static String account(String id, String name) {
    return change("account", id, 1, "{\"name\":\"%s\",\"type\":\"company\"}".formatted(name));
  }

  static String service(String id, String name) {
    return change(
        "service", id, 1, "{\"name\":\"%s\",\"rate\":%s}".formatted(name, money("100.00")));
  }

  static String invoice(String id, String number, String accountId, String serviceId) {
    return change(
        "invoice",
        id,
        1,
        """
        {"number":"%s","numberedBy":"person","accountId":"%s","issuedOn":"2026-11-02",
         "lines":[{"serviceId":"%s","quantity":"1","rate":%s,"amount":%s}],"total":%s}
        """
            .formatted(
                number, accountId, serviceId, money("100.00"), money("100.00"), money("100.00")));
  }

  /** Of automation, without a number or with one ({@code "number":"1042",}). */
  static String automated(String id, String number, String accountId, String serviceId) {
    var money = money("100.00");
    return change(
        "invoice",
        id,
        1,
        """
        {%s"numberedBy":"automation","accountId":"%s","issuedOn":"2026-11-02",
         "lines":[{"serviceId":"%s","quantity":"1","rate":%s,"amount":%s}],"total":%s}
        """
            .formatted(number, accountId, serviceId, money, money, money));
  }

  static String payment(String id, String accountId, String invoiceId) {
    return change(
        "payment",
        id,
        1,
        """
        {"accountId":"%s","paidOn":"2026-11-03","amount":%s,"method":"check",
         "appliedTo":[{"invoiceId":"%s","amount":%s}]}
        """
            .formatted(accountId, money("100.00"), invoiceId, money("100.00")));
  }

  static String change(String entity, String id, int version, String data) {
    return """
    {"id":"change-%s-%d","firmId":"firm-demo","entity":"%s","entityId":"%s","version":%d,
     "operation":"upsert","occurredAt":"2026-11-02T09:00:00Z","data":%s}
    """
        .formatted(id, version, entity, id, version, data);
  }

  private static String money(String amount) {
    return String.format(Locale.ROOT, "{\"amount\":\"%s\",\"currency\":\"USD\"}", amount);
  }
}
