package io.syncdesk.stack.acceptance;

import static io.syncdesk.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.stack.Configuration;
import io.syncdesk.stack.LocalSystem;
import io.syncdesk.stack.firm.Firm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every resolution for every mistake, each for an entity of its own: what the product's table and
 * the fault allow comes about in QuickBooks or in TaxDome's queue, everything else is refused with
 * a reason. The matrix is printed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResolutionMatrixTest {
  private static final Duration SOON = Duration.ofSeconds(40);

  /** In the order of the table, with what is said beside the action. */
  private static final List<String> RESOLUTIONS =
      List.of(
          "resync",
          "skip",
          "delete-service",
          "link",
          "create-customer",
          "stop-syncing",
          "renumber",
          "reopen");

  private static final Map<Mistake, List<String>> ALLOWED =
      Map.ofEntries(
          Map.entry(
              Mistake.of("accounts", "account", "no-matching-customer", "acc-nobody"),
              List.of("resync", "skip", "link", "create-customer", "stop-syncing")),
          Map.entry(
              Mistake.of("accounts", "account", "reference-inactive", "acc-inactive"),
              List.of("resync", "skip", "link", "create-customer", "stop-syncing")),
          Map.entry(
              Mistake.of("services", "service", "name-taken", "svc-taken"),
              List.of("resync", "skip", "link", "delete-service")),
          Map.entry(
              Mistake.of("services", "service", "account-type-wrong", "svc-wrong"),
              List.of("resync", "skip", "delete-service")),
          Map.entry(
              Mistake.of("invoices", "invoice", "number-taken", "inv-taken"),
              List.of("resync", "skip", "link", "renumber")),
          Map.entry(
              Mistake.of("invoices", "invoice", "period-closed", "inv-closed"),
              List.of("resync", "skip")),
          Map.entry(
              Mistake.of("invoices", "invoice", "edited-in-quickbooks", "inv-edited"),
              List.of("resync", "skip", "link")),
          Map.entry(
              Mistake.of("payments", "payment", "period-closed", "pay-closed"),
              List.of("resync", "skip")),
          Map.entry(
              Mistake.of("payments", "payment", "payment-method-not-card", "pay-card"),
              List.of("resync", "skip")),
          Map.entry(
              Mistake.of("payments", "payment", "edited-in-quickbooks", "pay-edited"),
              List.of("resync", "skip", "link")),
          Map.entry(
              Mistake.of("refunds", "refund", "period-closed", "ref-closed"),
              List.of("resync", "skip")),
          Map.entry(
              Mistake.of("refunds", "refund", "edited-in-quickbooks", "ref-edited"),
              List.of("resync", "skip", "link")),
          Map.entry(
              Mistake.of("expenses", "fee", "period-closed", "fee-closed"),
              List.of("resync", "skip")),
          Map.entry(
              Mistake.of("expenses", "fee", "edited-in-quickbooks", "fee-edited"),
              List.of("resync", "skip", "link")));

  private final Map<String, Map<String, String>> printed = new TreeMap<>();
  private LocalSystem system;
  private BadMonth month;
  private DeskOfAFirm desk;

  @BeforeAll
  void a_bad_month() throws Throwable {
    system = LocalSystem.start(Configuration.forTests().withRetryDelay(Duration.ofMillis(500)));
    desk = new DeskOfAFirm(new Wire(system.api(), system.token("owner@demo.test")));
    month = new BadMonth(system, Books.of(system.quickBooks().uri(), Firm.DEMO.realm()), desk);
    month.happens(RESOLUTIONS.size());
    eventually(SOON, () -> assertThat(desk.open()).hasSize(ALLOWED.size() * RESOLUTIONS.size()));
  }

  @AfterAll
  void print() {
    var width = "%-44s";
    System.out.printf(width + "%s%n", "allowed", String.join("  ", RESOLUTIONS));
    printed.forEach((mistake, row) -> {
      System.out.printf(width, mistake);
      RESOLUTIONS.forEach(
          it -> System.out.printf("%-" + (it.length() + 2) + "s", row.getOrDefault(it, "?")));
      System.out.println();
    });
    system.close();
  }

  Stream<Arguments> cells() {
    return ALLOWED.keySet().stream()
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .flatMap(mistake ->
            IntStream.range(0, RESOLUTIONS.size())
                .mapToObj(n -> Arguments.of(mistake, RESOLUTIONS.get(n), n)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cells")
  void is_carried_out_or_refused_with_a_reason(Mistake mistake, String resolution, int n)
      throws Throwable {
    var id = mistake.id().apply(n);
    var error = desk.onDesk(mistake.category(), id);
    assertThat(error.path("fault").path("type").asText()).isEqualTo(mistake.fault());
    var isAllowed = ALLOWED.getOrDefault(mistake, List.of()).contains(resolution);
    assertThat(words(error.path("allowed")).contains(resolution)).isEqualTo(isAllowed);

    var answer = desk.resolve(error, resolution, month.said(mistake, resolution, id));

    if (isAllowed) {
      assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
      month.cameAbout(mistake, resolution, id);
    } else {
      assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
      assertThat(answer.body().path("detail").asText()).isNotBlank();
      assertThat(desk.lists(mistake.category(), id)).isTrue();
    }
    printed
        .computeIfAbsent(mistake.toString(), _ -> new TreeMap<>())
        .put(resolution, isAllowed ? "yes" : "–");
  }

  private static List<String> words(JsonNode allowed) {
    return allowed.valueStream().map(JsonNode::asText).toList();
  }
}
