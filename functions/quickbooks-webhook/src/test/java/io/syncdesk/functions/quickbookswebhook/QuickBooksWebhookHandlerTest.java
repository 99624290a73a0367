package io.syncdesk.functions.quickbookswebhook;

import static io.syncdesk.functions.quickbookswebhook.Door.DEMO;
import static io.syncdesk.functions.quickbookswebhook.Door.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.aws.Events;
import io.syncdesk.core.lane.News;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Merge;
import java.util.Map;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickBooksWebhookHandlerTest {
  private final Door door = new Door();

  @ParameterizedTest(name = "{0} is answered with {1}")
  @CsvSource({
    "changed.json, 200",
    "empty.json, 200",
    "forged.json, 401",
    "in-base64.json, 200",
    "malformed.json, 200",
    "merged.json, 200",
    "of-no-concern.json, 200",
    "retired-format.json, 200",
    "several-companies.json, 200",
    "unknown.json, 200",
    "unsigned.json, 401",
  })
  void every_event_has_its_answer(String event, int status) {
    assertThat(Door.EVENTS.all()).hasSize(11).contains(event);

    assertThat(door.deliver(event)).isEqualTo(status);
  }

  @Test
  void a_change_in_quickbooks_is_noted_and_wakes_the_lane_of_its_company_after_a_breath() {
    door.deliver("changed.json");

    assertThat(door.news(DEMO).isThere()).isTrue();
    assertThat(door.news(OTHER)).isEqualTo(News.NONE);
    assertThat(door.wakeUps()).containsExactly(Door.wakeUp(DEMO));
    assertThat(door.logged())
        .contains("\"happened\":\"webhook\",\"events\":2", "\"woken\":\"firm-demo\"");
  }

  @Test
  void a_burst_of_a_hundred_deliveries_costs_one_wake_up() {
    for (var i = 0; i < 100; i++) {
      door.deliver("changed.json");
    }

    assertThat(door.wakeUps()).hasSize(1);
  }

  @Test
  void what_happens_after_the_lane_has_looked_wakes_it_again() {
    door.deliver("changed.json");
    door.looks(DEMO);

    door.deliver("in-base64.json");

    assertThat(door.news(DEMO).isThere()).isTrue();
    assertThat(door.wakeUps()).hasSize(2);
  }

  @Test
  void one_delivery_may_be_about_several_companies() {
    door.deliver("several-companies.json");

    assertThat(door.news(DEMO).noted()).isEqualTo(1);
    assertThat(door.news(OTHER).noted()).isEqualTo(1);
    assertThat(door.wakeUps()).containsExactly(Door.wakeUp(OTHER), Door.wakeUp(DEMO));
  }

  @Test
  void the_retired_format_says_the_same() {
    door.deliver("retired-format.json");

    assertThat(door.news(DEMO).merges()).containsExactly(new Merge(ListKind.CUSTOMER, "61", "58"));
    assertThat(door.news(OTHER).isThere()).isTrue();
    assertThat(door.wakeUps()).containsExactly(Door.wakeUp(DEMO), Door.wakeUp(OTHER));
  }

  @Test
  void a_merge_tells_which_entry_is_left() {
    door.deliver("merged.json");

    assertThat(door.news(DEMO).merges())
        .containsExactlyInAnyOrder(
            new Merge(ListKind.CUSTOMER, "61", "58"), new Merge(ListKind.VENDOR, "13", "12"));
  }

  @Test
  void what_we_neither_keep_nor_write_costs_no_look() {
    assertThat(door.deliver("of-no-concern.json")).isEqualTo(200);

    assertThat(door.news(DEMO)).isEqualTo(News.NONE);
    assertThat(door.wakeUps()).isEmpty();
    assertThat(door.logged()).contains("\"events\":2,\"ignored\":2,\"unknown\":0");
  }

  @Test
  void unknown_types_and_companies_are_counted_and_hold_up_nobody() {
    assertThat(door.deliver("unknown.json")).isEqualTo(200);

    assertThat(door.wakeUps()).containsExactly(Door.wakeUp(DEMO));
    assertThat(door.logged()).contains("\"events\":3", "\"unknown\":1", "\"notServed\":1");
  }

  @Test
  void what_is_signed_and_cannot_be_read_is_accepted_and_its_content_not_logged() {
    assertThat(door.deliver("malformed.json")).isEqualTo(200);

    assertThat(door.logged()).contains("webhook-unreadable", "\"bytes\":").doesNotContain("cust");
    assertThat(door.wakeUps()).isEmpty();
  }

  @Test
  void nesting_without_end_is_unreadable_and_nothing_worse() {
    assertThat(door.deliver(Door.signed("[".repeat(100_000)))).isEqualTo(200);

    assertThat(door.logged()).contains("webhook-unreadable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"token-to-come,local-verifier-token", "local-verifier-token, old-token"})
  void while_a_token_is_exchanged_both_are_good(String tokens) {
    door.knows(tokens);

    assertThat(door.deliver("changed.json")).isEqualTo(200);
    assertThat(door.deliver("forged.json")).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", " , "})
  void without_a_token_nobody_is_believed(String tokens) {
    door.knows(tokens);

    assertThat(door.deliver("changed.json")).isEqualTo(401);
    assertThat(door.deliver("unsigned.json")).isEqualTo(401);
  }

  @Test
  void a_table_that_fails_is_a_delivery_not_taken() {
    door.tableFails();
    assertThat(door.deliver("changed.json")).isEqualTo(503);
    door.everythingWorksAgain();
    door.laneFails();
    assertThat(door.deliver("changed.json")).isEqualTo(503);
    door.everythingWorksAgain();

    assertThat(door.deliver("changed.json")).isEqualTo(200);

    assertThat(door.wakeUps()).hasSize(1);
    assertThat(door.logged()).contains("\"failed\":\"webhook\"", "9130000000000001");
  }

  @Test
  void a_queue_that_fails_is_a_delivery_not_taken_whose_news_the_sweep_finds() {
    door.queueFails();

    assertThat(door.deliver("several-companies.json")).isEqualTo(503);

    assertThat(door.news(DEMO).isThere()).isTrue();
    assertThat(door.news(OTHER).isThere()).isTrue();
  }

  @Test
  void why_a_delivery_is_refused_is_not_said_and_nothing_is_kept_or_sniffed() {
    var sent = Events.sent(door.answer(Door.EVENTS.read("forged.json")));

    assertThat(sent.path("body").asText())
        .isEqualTo(
            "{\"type\":\"urn:syncdesk:problem:not-signed\",\"title\":\"Not signed by QuickBooks\","
                + "\"status\":401}");
    assertThat(sent.at("/headers/content-type").asText()).startsWith("application/problem+json");
    assertThat(sent.at("/headers/cache-control").asText()).isEqualTo("no-store");
    assertThat(sent.at("/headers/x-content-type-options").asText()).isEqualTo("nosniff");
  }

  @Test
  void an_event_without_headers_or_body_is_refused_too() {
    var bare = Door.EVENTS.read("changed.json");
    bare.setHeaders(null);
    bare.setBody(null);

    assertThat(door.deliver(bare)).isEqualTo(401);
  }

  @Test
  void the_name_of_the_header_may_be_written_in_any_way() {
    var event = Door.EVENTS.read("changed.json");
    event.setHeaders(Map.of("Intuit-Signature", event.getHeaders().get("intuit-signature")));

    assertThat(door.deliver(event)).isEqualTo(200);
  }

  @Test
  void warming_up_goes_as_far_as_the_table_and_changes_nothing() {
    new WarmUp(door.handler(), door.verifierTokens()).beforeCheckpoint(Core.getGlobalContext());

    assertThat(door.logged()).contains("\"notServed\":1").doesNotContain("refused");
    assertThat(door.wakeUps()).isEmpty();
  }

  @Test
  void warming_up_stops_no_deploy() {
    door.tableFails();
    new WarmUp(door.handler(), door.verifierTokens()).beforeCheckpoint(Core.getGlobalContext());
    door.knows("");
    new WarmUp(door.handler(), door.verifierTokens()).beforeCheckpoint(Core.getGlobalContext());

    assertThat(door.wakeUps()).isEmpty();
  }
}
