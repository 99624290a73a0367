package io.syncdesk.quickbooks.foresight;

import static io.syncdesk.core.change.Told.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.quickbooks.wire.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Another try of what is on the desk: what it would meet this time. */
class ForeseenAgainTest extends AFirmInStep {
  @Test
  void a_number_that_is_still_taken() {
    var theirs = firm.bookkeeper.typedInvoice("1001");
    firm.hears(INVOICE).settles().looks();

    assertThat(seer.refusedAgain(INVOICE)).isEqualTo(new Fault.NumberTaken("1001", theirs));
  }

  @Test
  void a_customer_that_is_still_missing() {
    var stranger = anAccount("stranger");
    firm.hears(stranger).settles().looks();

    assertThat(seer.refusedAgain(stranger)).isEqualTo(new Fault.NoMatchingCustomer("Ada stranger"));
  }

  @Test
  void a_rule_that_only_quickbooks_knows() {
    refuses(
        "{\"Message\":\"Business Validation Error\",\"Detail\":\"Not on"
            + " Sundays\",\"code\":\"6000\"}");
    firm.hears(INVOICE).settles().looks();

    var forecast = seer.resync(INVOICE);

    assertThat(forecast.obstacles())
        .containsExactly(new Obstacle.Meets(new Fault.BusinessRule("Not on Sundays")));
  }

  @Test
  void a_rule_of_quickbooks_that_our_copy_knows_is_asked_again_instead_of_remembered() {
    refuses(
        "{\"Message\":\"Business Validation Error\",\"Detail\":\"Business Validation Error: The"
            + " transaction amount must be 0 or greater.\",\"code\":\"6000\"}");
    firm.hears(INVOICE).settles().looks();

    assertThat(seer.passesAgain(INVOICE).passes()).isTrue();
  }

  @Test
  void a_reference_that_quickbooks_did_not_name() {
    whatHappenedBeforeIsLongAgo();
    refuses("{\"Message\":\"Object Not Found\",\"Detail\":\"made inactive\",\"code\":\"610\"}");
    firm.hears(INVOICE).settles().looks();

    assertThat(seer.resync(INVOICE).obstacles())
        .containsExactly(new Obstacle.Meets(new Fault.ReferenceInactive("", "")));
  }

  @Test
  void a_document_too_many_that_no_write_of_ours_takes_away() {
    firm.hears(INVOICE).settles();
    var ours = firm.bookkeeper.one("Invoice", "DocNumber = '1001'");
    ObjectNode draft = ours.deepCopy();
    draft.remove(List.of("Id", "SyncToken", "MetaData", "DocNumber"));
    var copy = Json.text(firm.bookkeeper.post("Invoice", Json.write(draft)), "Id");
    firm.looks();

    assertThat(seer.refusedAgain(INVOICE))
        .isEqualTo(new Fault.DoubledInQuickBooks(List.of(Json.text(ours, "Id"), copy)));
  }

  @Test
  void what_was_passing_is_over() {
    refuses("{\"Message\":\"An application error has occurred\",\"code\":\"10000\"}");
    firm.hears(INVOICE).settles().looks();

    assertThat(seer.passesAgain(INVOICE).passes()).isTrue();
  }

  @Test
  void a_number_that_was_freed_a_moment_ago_and_is_just_tried_again() {
    firm.bookkeeper.typedInvoice("1001");
    firm.hears(INVOICE).settles().looks();
    var theirs = firm.bookkeeper.one("Invoice", "DocNumber = '1001'");
    firm.bookkeeper.change(theirs, "Invoice", "{\"DocNumber\":\"1001-old\"}");
    firm.looks();

    assertThat(seer.resync(INVOICE).effects()).containsExactly(new Effect.Nothing());
  }

  private void whatHappenedBeforeIsLongAgo() {
    firm.clock.advance(Duration.ofHours(1));
    firm.looks();
    firm.clock.advance(Duration.ofHours(1));
  }

  /** QuickBooks says this to both attempts, and then no more. */
  private void refuses(String error) {
    firm.bookkeeper.control(
        "/simulator/faults",
        """
        {"method":"POST","path":"/(batch|invoice).*","count":2,
         "fault":{"status":400,"body":%s}}
        """
            .formatted(quoted("{\"Fault\":{\"Error\":[" + error + "]}}")));
  }

  private static String quoted(String json) {
    return "\"" + json.replace("\"", "\\\"") + "\"";
  }
}
