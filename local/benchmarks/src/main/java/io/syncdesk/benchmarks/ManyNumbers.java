package io.syncdesk.benchmarks;

import io.syncdesk.aws.DynamoDbCompanies;
import io.syncdesk.aws.DynamoDbMirror;
import io.syncdesk.aws.Environment;
import io.syncdesk.aws.TableNames;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.mirror.Document;
import io.syncdesk.core.mirror.DocumentKind;
import io.syncdesk.core.mirror.DocumentRef;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.stack.LocalSystem;
import io.syncdesk.stack.firm.Firm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A number is typed, and an invoice is about to be saved, at a firm with a thousand invoices in its
 * books and at one with very many: neither may take longer because of them.
 */
final class ManyNumbers {
  private static final int SMALL = 1_000;
  private static final int INVOICES_AT_ONCE = 1_000;
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");
  private static final int FIRST = 1_001;

  private static final Preferences NUMBERED_BY_US =
      new Preferences(
          Preferences.Numbering.OURS,
          Preferences.ClassTracking.OFF,
          Preferences.LocationTracking.OFF,
          Preferences.SalesTax.OFF,
          "USD",
          null);

  private final LocalSystem system;
  private final TableNames tables = TableNames.from(new Environment());
  private final Mirror mirror;
  private final int numbers;

  ManyNumbers(LocalSystem system, int numbers) {
    this.system = system;
    this.mirror = new DynamoDbMirror(system.dynamoDb(), tables);
    this.numbers = numbers;
  }

  String measure() {
    fill(InTurn.SMALL, SMALL);
    fill(InTurn.FULL, numbers);
    var before = Reading.take(system);
    var inTurn = new InTurn(system);
    var report = new StringBuilder();
    report.append(
        String.format(
            Locale.ROOT,
            "numbers, milliseconds    %,d invoices in the books   %,d invoices in the books%n",
            SMALL,
            numbers));
    report.append(inTurn.measure("check, taken", (firm, n) -> check(taken(firm, n))));
    report.append(inTurn.measure("check, free", (_, n) -> check("N-" + n)));
    report.append(inTurn.measure("preflight, taken", (firm, n) -> person(taken(firm, n))));
    report.append(inTurn.measure("preflight, next", (_, n) -> automation(n)));
    var taken = Reading.take(system).since(before);
    return report
        .append(
            String.format(
                Locale.ROOT,
                "  QuickBooks calls caused by %,d of them: %d (metered reads: %d)%n",
                4 * InTurn.ASKS,
                taken.calls(),
                taken.metered()))
        .toString();
  }

  private int count(Firm firm) {
    return firm.equals(InTurn.FULL) ? numbers : SMALL;
  }

  private String taken(Firm firm, int n) {
    return "" + (FIRST + (n * 7_919L) % count(firm));
  }

  private static InTurn.Ask check(String number) {
    return new InTurn.Ask("POST", "/v1/invoice-numbers/check", "{\"number\":\"" + number + "\"}");
  }

  private static InTurn.Ask person(String number) {
    return preflight("\"number\":\"" + number + "\",\"numberedBy\":\"person\"", number);
  }

  private static InTurn.Ask automation(int n) {
    return preflight("\"numberedBy\":\"automation\"", "bare-" + n);
  }

  private static InTurn.Ask preflight(String numbering, String id) {
    return new InTurn.Ask(
        "POST",
        "/v1/preflight",
        """
        {"entity":"invoice","entityId":"inv-%s","version":1,"data":{%s,"accountId":"acc-n",
         "issuedOn":"2026-11-23","lines":[{"serviceId":"svc-n","quantity":"1",
          "rate":{"amount":"100.00","currency":"USD"},
          "amount":{"amount":"100.00","currency":"USD"}}],
         "total":{"amount":"100.00","currency":"USD"}}}
        """
            .formatted(id, numbering));
  }

  /** Past every queue, as if its books had been read; the setting is on. */
  private void fill(Firm firm, int invoices) {
    var realm = new Realm(firm.realm());
    mirror.put(realm, new Mirror.Loaded.Whole());
    mirror.put(realm, NUMBERED_BY_US);
    for (int from = 0; from < invoices; from += INVOICES_AT_ONCE) {
      mirror.keep(realm, invoices(from, Math.min(invoices, from + INVOICES_AT_ONCE)));
    }
    var company = new CompanyId(firm.id());
    var companies = new DynamoDbCompanies(system.dynamoDb(), tables);
    var now = companies.find(company).orElseThrow().settings();
    switch (companies.choose(company, now, numbered(), Set.of())) {
      case STORED -> {}
      case OVERTAKEN -> throw new IllegalStateException("somebody else chooses for " + company);
    }
  }

  private static Settings numbered() {
    return new Settings(
        DAY.minusYears(1),
        Settings.AccountsAtStart.WITH_DOCUMENTS,
        null,
        false,
        null,
        null,
        true,
        true);
  }

  private static List<Document> invoices(int from, int to) {
    return IntStream.range(from, to).mapToObj(ManyNumbers::invoice).toList();
  }

  private static Document invoice(int n) {
    return new Document(
        new DocumentRef(DocumentKind.INVOICE, "i-" + n),
        "" + (FIRST + n),
        DAY,
        new Document.Amounts(new BigDecimal("100.00"), null, "USD"),
        "c-1",
        "0",
        Document.Posting.POSTED);
  }
}
