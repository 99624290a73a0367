package io.syncdesk.stack.acceptance;

import static io.syncdesk.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.stack.Configuration;
import io.syncdesk.stack.LocalSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the desk of the demo firm foresees of every error is what another try then meets. */
class ForesightOverTheDemoTest {
  private static final Duration SETTLING_MAX = Duration.ofMinutes(2);
  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void every_error_of_the_demo_firm_comes_as_its_preview_says() throws Throwable {
    var configuration =
        Configuration.forTests()
            .withBooks(Configuration.Books.DEMO)
            .withRetryDelay(Duration.ofMillis(100));
    try (var system = LocalSystem.start(configuration)) {
      system.settle(SETTLING_MAX);
      var desk = new DeskOfAFirm(new Wire(system.api(), system.token("owner@demo.test")));
      var errors = desk.open();
      var misses = new ArrayList<String>();

      for (var error : errors) {
        foreseen(desk, system, error, misses);
      }

      System.out.printf("foresight over the demo: %d errors, %s%n", errors.size(), misses);
      assertThat(errors).hasSizeGreaterThan(10);
      assertThat(misses).isEmpty();
    }
  }

  private static void foreseen(
      DeskOfAFirm desk, LocalSystem system, JsonNode error, List<String> misses) throws Throwable {
    if (!desk.detail(error).path("status").asText().equals("open")) {
      return;
    }
    var preview =
        desk.wire().get("/v1/sync-errors/" + error.path("id").asText() + "/preview").body();
    assertThat(desk.resolve(error, "resync").status()).isEqualTo(202);
    system.settle(SETTLING_MAX);
    eventually(
        SOON,
        () -> assertThat(desk.detail(error).path("status").asText()).isIn("open", "resolved"));
    var came = desk.detail(error);
    var met = came.path("status").asText().equals("open") ? came.at("/fault/type").asText() : "";
    var foreseen = preview.at("/problems/0/fault/type").asText();
    if (!met.equals(foreseen)) {
      misses.add(error.path("entityId").asText() + ": " + preview + " came as " + came);
    }
  }
}
