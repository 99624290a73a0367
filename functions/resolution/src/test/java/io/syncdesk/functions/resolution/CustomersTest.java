package io.syncdesk.functions.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.AccountType;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.mirror.Contact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People look for customers of QuickBooks, and are shown who a client may be. */
class CustomersTest {
  private final Firm firm = new Firm();

  @BeforeEach
  void someCustomersAreInQuickBooks() {
    firm.customer("7", "Smith, John", new Contact("john@smith.example", "(415) 555-0132"));
    firm.customer("8", "Smithson Dental", Contact.NONE);
    firm.customer("9", "Wei Chen", new Contact("wei@goldsmith.example", ""));
  }

  @Test
  void a_customer_is_found_by_part_of_name_address_or_phone() {
    assertThat(ids(search("smith"))).containsExactly("7", "8", "9");
    assertThat(ids(search("wei@gold"))).containsExactly("9");
    assertThat(ids(search("555 0132"))).containsExactly("7");
    assertThat(ids(search("nobody"))).isEmpty();
  }

  @Test
  void a_found_customer_shows_what_a_person_needs_to_know_it_and_nothing_that_is_empty() {
    var said = search("smith");

    assertThat(said.body().at("/items/0").toString())
        .isEqualTo(
            "{\"id\":\"7\",\"name\":\"Smith,"
                + " John\",\"email\":\"john@smith.example\",\"phone\":\"(415) 555-0132\","
                + "\"url\":\"https://qbo.intuit.com/app/login?pagereq=customerdetail%3FnameId%3D7&deeplinkcompanyid=9130000000000001\"}");
    assertThat(said.body().at("/items/1").toString())
        .isEqualTo(
            "{\"id\":\"8\",\"name\":\"Smithson Dental\","
                + "\"url\":\"https://qbo.intuit.com/app/login?pagereq=customerdetail%3FnameId%3D8&deeplinkcompanyid=9130000000000001\"}");
  }

  @Test
  void whose_customer_it_is_already_is_said() {
    firm.linked("acc-7", "John Smith", "7");

    assertThat(search("smith").body().at("/items/0/linkedTo").toString())
        .isEqualTo("{\"accountId\":\"acc-7\",\"name\":\"John Smith\"}");
  }

  @Test
  void a_client_without_a_customer_is_shown_who_it_may_be_and_why() {
    firm.unmatched("acc-smith", person("John Smith", "JOHN@smith.example"));

    var said = firm.ask("suggestions.json");

    assertThat(ids(said)).containsExactly("7");
    assertThat(said.body().at("/items/0/score").intValue()).isEqualTo(99);
    assertThat(said.body().at("/items/0/sure").booleanValue()).isTrue();
    assertThat(said.body().at("/items/0/reasons").toString())
        .isEqualTo(
            "[{\"code\":\"last-name-first\",\"says\":\"Same name, last name first\"},"
                + "{\"code\":\"same-email\",\"says\":\"Same e-mail address\"}]");
  }

  @Test
  void the_reasons_are_told_in_the_readers_language() {
    firm.unmatched("acc-smith", person("John Smith", null));
    var event = Firm.EVENTS.read("suggestions.json");
    event.setHeaders(Map.of("accept-language", "it"));

    assertThat(firm.ask(event).text("/items/0/reasons/0/says"))
        .isEqualTo("Stesso nome, con il cognome prima");
  }

  @Test
  void whom_a_person_searches_for_a_client_is_shown_with_score_and_reasons_too() {
    var error = firm.unmatched("acc-smith", person("John Smith", null));

    var said = ask(Map.of("search", "smith", "errorId", error.id().value()));

    assertThat(ids(said)).containsExactly("7", "8", "9");
    assertThat(said.body().at("/items/0/sure").booleanValue()).isTrue();
    assertThat(said.body().at("/items/1/sure").booleanValue()).isFalse();
    assertThat(said.body().at("/items/2/score").intValue()).isZero();
    assertThat(said.text("/items/2/reasons/0/code")).isEqualTo("other-name");
  }

  @Test
  void no_more_are_shown_than_asked_for() {
    assertThat(ids(ask(Map.of("search", "smith", "limit", "2")))).containsExactly("7", "8");
    for (int i = 100; i < 160; i++) {
      firm.customer("" + i, "Smith " + i, Contact.NONE);
    }
    assertThat(ids(search("smith"))).hasSize(20);
    assertThat(ids(ask(Map.of("search", "smith", "limit", "50")))).hasSize(50);
  }

  @ParameterizedTest(name = "{0} = {1} is wrong")
  @CsvSource({
    "limit, 0",
    "limit, 51",
    "limit, many",
    "search, a",
    "search, '& -'",
    "search, 01234567890123456789012345678901234567890123456789012345678901234567890123456789"
        + "012345678901234567890",
  })
  void a_parameter_that_makes_no_sense_is_named(String parameter, String value) {
    var said =
        parameter.equals("search")
            ? ask(Map.of(parameter, value))
            : ask(Map.of("search", "smith", parameter, value));

    assertThat(said.status()).isEqualTo(400);
    assertThat(said.text("/field")).isEqualTo(parameter);
  }

  @Test
  void somebody_has_to_be_looked_for() {
    assertThat(ask(Map.of()).status()).isEqualTo(400);
    assertThat(ask(Map.of("search", " ")).text("/field")).isEqualTo("search");
  }

  @ParameterizedTest
  @CsvSource({"err-000000000000000000000000", "nonsense"})
  void an_error_that_nobody_has_is_not_found(String errorId) {
    assertThat(ask(Map.of("errorId", errorId)).status()).isEqualTo(404);
    assertThat(ask(Map.of("errorId", errorId, "search", "smith")).status()).isEqualTo(404);
  }

  @Test
  void another_firms_error_is_not_found() {
    firm.unmatched("acc-smith", person("John Smith", null));
    var event = Firm.EVENTS.read("suggestions.json");
    event
        .getRequestContext()
        .getAuthorizer()
        .getJwt()
        .setClaims(Map.of("sub", "owner-other", "token_use", "access"));

    assertThat(firm.ask(event).status()).isEqualTo(404);
  }

  @Test
  void customers_are_suggested_for_clients_only() {
    var said = ask(Map.of("errorId", firm.parked().id().value()));

    assertThat(said.status()).isEqualTo(422);
    assertThat(said.text("/type")).isEqualTo("urn:syncdesk:problem:not-a-client");
    assertThat(said.text("/field")).isEqualTo("errorId");
  }

  @Test
  void a_firm_that_is_not_connected_has_no_customers() {
    firm.unmatched("acc-smith", person("John Smith", null));
    firm.tables.having(
        new Company(
            Firm.DEMO,
            new Connection.Disconnected(),
            new Pace.Running(),
            Settings.startingOn(LocalDate.parse("2026-11-01")),
            Set.of()));

    assertThat(search("smith").body().toString()).isEqualTo("{\"items\":[]}");
    assertThat(ids(firm.ask("suggestions.json"))).isEmpty();
  }

  private Firm.Said search(String text) {
    return ask(Map.of("search", text));
  }

  private Firm.Said ask(Map<String, String> query) {
    var event = Firm.EVENTS.read("customers.json");
    event.setQueryStringParameters(query);
    return firm.ask(event);
  }

  private static List<String> ids(Firm.Said said) {
    assertThat(said.status()).isEqualTo(200);
    return said.body().get("items").valueStream().map(it -> it.get("id").textValue()).toList();
  }

  private static Account person(String name, @Nullable String email) {
    return new Account(name, AccountType.INDIVIDUAL, email, null, null);
  }
}
