package io.syncdesk.stack.acceptance;

import static io.syncdesk.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.stack.Configuration;
import io.syncdesk.stack.LocalSystem;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The whole catalogue on one desk: {@code DEMO=every-fault local/run}. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryFaultTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  /**
   * The settings refuse what would lead to the first; the others are only told once a call cannot
   * be on its way any more, which takes an hour.
   */
  private static final Set<String> NOT_SHOWN =
      Set.of("setting-missing", "request-id-seen", "unanswered");

  private static LocalSystem system;
  private static Wire inEnglish;
  private static Wire inItalian;

  @BeforeAll
  static void start() {
    system = LocalSystem.start(Configuration.forTests().withBooks(Configuration.Books.EVERY_FAULT));
    inEnglish = new Wire(system.api(), system.token("owner@demo.test"));
    inItalian = inEnglish.in("it");
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  @Order(1)
  void every_fault_of_the_catalogue_is_on_the_desk() {
    var shown = new TreeSet<String>();
    openErrors().forEach(it -> shown.add(it.path("fault").path("type").asText()));

    var reachable = catalogue();
    reachable.removeAll(NOT_SHOWN);
    assertThat(shown).containsExactlyElementsOf(reachable);
  }

  @Test
  @Order(2)
  void each_says_in_both_languages_what_happened_and_what_to_do() {
    for (var error : openErrors()) {
      var path = "/v1/sync-errors/" + error.path("id").asText();
      var english = inEnglish.get(path).body();
      var italian = inItalian.get(path).body();

      assertThat(english.path("reason").asText()).as(error.toString()).isNotBlank();
      assertThat(italian.path("reason").asText())
          .isNotBlank()
          .isNotEqualTo(english.path("reason").asText());
      assertThat(english.path("guidance").path("steps")).as(english.toString()).isNotEmpty();
      assertThat(italian.path("guidance").path("steps"))
          .hasSameSizeAs(english.path("guidance").path("steps"))
          .isNotEqualTo(english.path("guidance").path("steps"));
    }
  }

  @Test
  @Order(3)
  void what_quickbooks_was_made_to_object_to_arrives_once_it_no_longer_does() throws Throwable {
    var simulator = new Wire(system.quickBooks().uri(), "bookkeeper");
    var objections = simulator.get("/simulator/objections").body().path("items").toString();
    var refused =
        openErrors().stream()
            .filter(it -> objections.contains(" " + it.path("entityId").asText() + "\""))
            .toList();
    assertThat(refused).hasSize(13);

    assertThat(simulator.send("DELETE", "/simulator/objections", "").status()).isEqualTo(204);
    var desk = new DeskOfAFirm(inEnglish);
    refused.forEach(it -> desk.resolve(it, "resync"));

    eventually(
        SOON,
        () ->
            assertThat(refused)
                .allSatisfy(it ->
                    assertThat(desk.state(it.path("entity").asText(), it.path("entityId").asText()))
                        .isEqualTo("synced")));
  }

  private static Set<String> catalogue() {
    var faults = new TreeSet<String>();
    leaves(Fault.class).map(EveryFaultTest::word).forEach(faults::add);
    return faults;
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryFaultTest::leaves)
        : Stream.of(type);
  }

  private static String word(Class<?> fault) {
    return fault
        .getSimpleName()
        .replace("QuickBooks", "Quickbooks")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  private static List<JsonNode> openErrors() {
    return inEnglish.get("/v1/sync-errors?limit=100").body().path("items").valueStream().toList();
  }
}
