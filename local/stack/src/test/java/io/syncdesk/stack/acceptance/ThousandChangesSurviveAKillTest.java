package io.syncdesk.stack.acceptance;

import static io.syncdesk.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.syncdesk.stack.firm.Firm;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed without warning in the middle of a backlog; what was accepted is not lost.
 */
class ThousandChangesSurviveAKillTest {
  private static final Duration BACKLOG_MAX = Duration.ofMinutes(3);
  private static final int INVOICES = 1_000;
  private static final int KILL_AFTER = 200;

  @TempDir Path data;

  @Test
  void each_of_a_thousand_invoices_is_in_the_books_exactly_once() throws Throwable {
    try (var first = LocalProcess.start(data)) {
      books(first).post("customer", name("Backlog Ltd"));
      first.send(
          List.of(
              Changes.account("acc-b", "Backlog Ltd"), Changes.service("svc-b", "Backlog work")));
      first.send(invoices());
      eventually(BACKLOG_MAX, () -> assertThat(count(first)).isGreaterThan(KILL_AFTER));
      assertThat(count(first)).isLessThan(INVOICES);
      first.kill();
    }
    try (var second = LocalProcess.start(data)) {
      eventually(BACKLOG_MAX, () -> assertThat(count(second)).isGreaterThanOrEqualTo(INVOICES));
      assertThat(numbers(second)).doesNotHaveDuplicates().hasSize(INVOICES);
    }
  }

  private static List<String> invoices() {
    var invoices = new ArrayList<String>();
    for (int i = 0; i < INVOICES; i++) {
      invoices.add(Changes.invoice("inv-b-" + i, "B-" + i, "acc-b", "svc-b"));
    }
    return invoices;
  }

  private static int count(LocalProcess process) {
    return books(process)
        .wire()
        .get("/v3/company/" + Firm.DEMO.realm() + "/query?query=select%20count(*)%20from%20Invoice")
        .body()
        .path("QueryResponse")
        .path("totalCount")
        .asInt();
  }

  private static List<String> numbers(LocalProcess process) {
    return books(process).find("select * from Invoice maxresults 1000").stream()
        .map(invoice -> invoice.path("DocNumber").asText())
        .toList();
  }

  private static Books books(LocalProcess process) {
    return Books.of(URI.create(process.quickBooks()), Firm.DEMO.realm());
  }

  private static JsonNode name(String displayName) {
    return JsonNodeFactory.instance.objectNode().put("DisplayName", displayName);
  }
}
