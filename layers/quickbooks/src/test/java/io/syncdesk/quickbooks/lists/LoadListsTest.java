package io.syncdesk.quickbooks.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Usage;
import io.syncdesk.core.lane.Allowance;
import io.syncdesk.core.lane.Deadline;
import io.syncdesk.core.lane.Library;
import io.syncdesk.core.mirror.Contact;
import io.syncdesk.core.mirror.Customer;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.mirror.Mirror.Loaded;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.core.mirror.SearchText;
import io.syncdesk.quickbooks.firm.Firm;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A company's lists are read once, list by list, in as many turns as that takes. */
class LoadListsTest {
  private final Firm firm = new Firm();

  @AfterEach
  void close() {
    firm.close();
  }

  @Test
  void the_mirror_holds_the_active_and_the_inactive_of_every_list() {
    firm.bookkeeper.customer("Ada");
    firm.bookkeeper.customer("Gone");
    firm.bookkeeper.deactivate("Customer", "DisplayName = 'Gone'");
    firm.bookkeeper.post("Class", "{\"Name\":\"Tax\"}");
    firm.bookkeeper.post("Department", "{\"Name\":\"Boston\"}");

    assertThat(open(Duration.ofMinutes(5))).isInstanceOf(Library.Opened.Open.class);

    assertThat(firm.mirror.named(Firm.REALM, ListKind.CUSTOMER, "ada")).hasSize(1);
    assertThat(firm.mirror.named(Firm.REALM, ListKind.CUSTOMER, "Gone (deleted)"))
        .singleElement()
        .extracting(Listed::use)
        .isEqualTo(Listed.Use.INACTIVE);
    assertThat(firm.mirror.named(Firm.REALM, ListKind.CLASS, "Tax")).hasSize(1);
    assertThat(firm.mirror.named(Firm.REALM, ListKind.LOCATION, "Boston")).hasSize(1);
    assertThat(firm.mirror.named(Firm.REALM, ListKind.ACCOUNT, "Undeposited Funds"))
        .singleElement()
        .extracting(Listed::type)
        .isEqualTo("Other Current Asset");
    assertThat(firm.mirror.named(Firm.REALM, ListKind.PAYMENT_METHOD, "Credit Card"))
        .singleElement()
        .extracting(Listed::type)
        .isEqualTo("CREDIT_CARD");
    assertThat(firm.mirror.preferences(Firm.REALM).orElseThrow())
        .isEqualTo(
            new Preferences(
                Preferences.Numbering.OURS,
                Preferences.ClassTracking.PER_LINE,
                Preferences.LocationTracking.ON,
                Preferences.SalesTax.OFF,
                "USD",
                null));
    assertThat(firm.mirror.loaded(Firm.REALM)).isEqualTo(new Loaded.Lists());
  }

  @Test
  void a_list_longer_than_a_page_goes_on_where_it_stopped() {
    for (int i = 0; i < 1005; i++) {
      firm.bookkeeper.customer("Client " + i);
    }
    firm.mirror.put(Firm.REALM, new Loaded.UpTo(ListKind.CUSTOMER, 1001));

    open(Duration.ofMinutes(5));

    assertThat(firm.mirror.named(Firm.REALM, ListKind.CUSTOMER, "Client 999")).isEmpty();
    assertThat(firm.mirror.named(Firm.REALM, ListKind.CUSTOMER, "Client 1004")).hasSize(1);
  }

  @Test
  void when_time_is_short_another_turn_goes_on() {
    assertThat(open(Duration.ofSeconds(20))).isEqualTo(new Library.Opened.Loading());
    assertThat(open(Duration.ofSeconds(1))).isEqualTo(new Library.Opened.Loading());

    assertThat(firm.mirror.loaded(Firm.REALM)).isEqualTo(new Loaded.UpTo(ListKind.CUSTOMER, 1));
  }

  @Test
  void a_page_that_takes_too_long_to_store_goes_on_where_time_was_up() {
    int clients = 2 * LoadLists.PORTION_SIZE + 5;
    for (int i = 0; i < clients; i++) {
      firm.bookkeeper.customer("Client " + i);
    }
    firm.mirror.whileStoring(() -> firm.clock.advance(LoadLists.PORTION_TAKES_AT_MOST));

    assertThat(open(LoadLists.PAGE_TAKES_AT_MOST)).isEqualTo(new Library.Opened.Loading());

    assertThat(firm.mirror.loaded(Firm.REALM))
        .isEqualTo(new Loaded.UpTo(ListKind.CUSTOMER, 1 + 2 * LoadLists.PORTION_SIZE));
    assertThat(open(Duration.ofMinutes(5))).isInstanceOf(Library.Opened.Open.class);
    assertThat(firm.mirror.named(Firm.REALM, ListKind.CUSTOMER, "Client " + (clients - 1)))
        .hasSize(1);
  }

  @Test
  void a_customer_is_found_by_the_email_address_and_the_phone_in_quickbooks() {
    firm.bookkeeper.post(
        "Customer",
        """
        {"DisplayName":"Ada Lovelace","PrimaryEmailAddr":{"Address":"ada@engines.example"},
         "PrimaryPhone":{"FreeFormNumber":"(415) 555-0132"}}
        """);

    open(Duration.ofMinutes(5));

    var ada = new Contact("ada@engines.example", "(415) 555-0132");
    for (var text : List.of("lovelace", "engines", "555-0132")) {
      assertThat(firm.mirror.search(Firm.REALM, SearchText.of(text).orElseThrow(), 10).customers())
          .singleElement()
          .extracting(Customer::contact)
          .isEqualTo(ada);
    }
  }

  @Test
  void lists_that_were_read_once_are_not_read_again() {
    open(Duration.ofMinutes(5));
    int reads = firm.bookkeeper.requests().path("items").size();

    open(Duration.ofMinutes(5));

    assertThat(firm.bookkeeper.requests().path("items")).hasSize(reads);
  }

  @Test
  void a_plan_without_classes_has_an_empty_list_of_them() {
    fault("{\"status\":400,\"body\":{\"Fault\":{\"Error\":[{\"code\":\"5030\"}]}}}");

    assertThat(open(Duration.ofMinutes(5))).isInstanceOf(Library.Opened.Open.class);
    assertThat(firm.mirror.loaded(Firm.REALM)).isEqualTo(new Loaded.Lists());
  }

  @Test
  void an_outage_while_reading_stops_the_firm() {
    fault("\"outage\"");

    assertThat(open(Duration.ofMinutes(5)))
        .isEqualTo(new Library.Opened.Shut(new Outcome.Deferred(Pause.Why.OUTAGE)));
  }

  private void fault(String fault) {
    firm.bookkeeper.control(
        "/simulator/faults", "{\"path\":\"/query\",\"fault\":%s}".formatted(fault));
  }

  private Library.Opened open(Duration time) {
    var company = firm.tables.companies().find(Told.FIRM).orElseThrow();
    return firm.library.open(
        company,
        Firm.REALM,
        new Deadline(firm.clock.instant().plus(time), firm.clock),
        new Allowance(Usage.NONE, firm.clock));
  }
}
