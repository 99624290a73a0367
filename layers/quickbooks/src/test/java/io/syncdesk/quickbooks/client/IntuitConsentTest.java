package io.syncdesk.quickbooks.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.core.connection.Consent;
import io.syncdesk.core.connection.Consent.Exchanged;
import io.syncdesk.core.connection.Secret;
import io.syncdesk.quickbooks.wire.Patience;
import io.syncdesk.quickbooks.wire.Transport;
import io.syncdesk.simulator.QuickBooksSimulator;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person lets us in on QuickBooks' page, and we get tokens that open what they chose. */
class IntuitConsentTest {
  private static final Realm BOOKS = new Realm("9130000000000077");
  private static final Realm OTHER = new Realm("9130000000000078");
  private static final Secret STATE = new Secret("s".repeat(43));
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private QuickBooksSimulator quickBooks = QuickBooksSimulator.builder().start();

  @BeforeEach
  void twoCompanies() {
    quickBooks.company(BOOKS.value(), "Bright & Sons");
    quickBooks.company(OTHER.value(), "Somebody Else");
  }

  @AfterEach
  void stop() {
    quickBooks.close();
  }

  @Test
  void the_page_brings_the_person_back_with_the_state_they_left_with() throws Exception {
    var back = decided(BOOKS);

    assertThat(back)
        .startsWith("https://desk.example/oauth/quickbooks/callback?")
        .contains("realmId=" + BOOKS, "state=" + STATE.value(), "code=");
  }

  @Test
  void a_code_becomes_tokens_and_the_name_of_the_company_they_open() throws Exception {
    var exchanged = consent().exchange(code(BOOKS), BOOKS);

    assertThat(exchanged).isInstanceOf(Exchanged.Granted.class);
    assertThat(((Exchanged.Granted) exchanged).companyName()).isEqualTo("Bright & Sons");
  }

  @Test
  void tokens_that_open_another_company_than_was_said_are_given_back() throws Exception {
    assertThat(consent().exchange(code(OTHER), BOOKS)).isEqualTo(new Exchanged.Refused());

    assertThat(quickBooks.isConnected(OTHER.value())).isFalse();
  }

  @Test
  void while_the_company_does_not_answer_nothing_is_given_back() throws Exception {
    var code = code(BOOKS);
    onceThrottled("companyinfo");

    assertThat(consent().exchange(code, BOOKS)).isEqualTo(new Exchanged.NotNow());

    assertThat(quickBooks.isConnected(BOOKS.value())).isTrue();
  }

  @Test
  void a_code_that_comes_twice_or_was_made_up_is_refused() throws Exception {
    var code = code(BOOKS);
    consent().exchange(code, BOOKS);

    assertThat(consent().exchange(code, BOOKS)).isEqualTo(new Exchanged.Refused());
    assertThat(consent().exchange("made-up", BOOKS)).isEqualTo(new Exchanged.Refused());
  }

  @Test
  void tokens_that_were_given_back_open_nothing_and_may_be_given_back_again() throws Exception {
    var pair = ((Exchanged.Granted) consent().exchange(code(BOOKS), BOOKS)).pair();

    assertThat(consent().revoke(pair)).isEqualTo(Consent.Revoked.DONE);
    assertThat(consent().revoke(pair)).isEqualTo(Consent.Revoked.DONE);

    assertThat(quickBooks.isConnected(BOOKS.value())).isFalse();
  }

  @Test
  void without_an_answer_nothing_is_decided() {
    quickBooks.close();
    var pair = new TokenPair("access", Told.NOON, "refresh", Told.NOON, 1);

    assertThat(consent().exchange("code", BOOKS)).isEqualTo(new Exchanged.NotNow());
    assertThat(consent().revoke(pair)).isEqualTo(Consent.Revoked.NOT_NOW);
  }

  private void onceThrottled(String path) throws Exception {
    var fault = "{\"fault\":\"throttle\",\"path\":\".*" + path + ".*\"}";
    var told =
        HttpRequest.newBuilder(quickBooks.uri().resolve("/simulator/faults"))
            .POST(HttpRequest.BodyPublishers.ofString(fault))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      assertThat(http.send(told, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(200);
    }
  }

  private String code(Realm realm) throws Exception {
    var code = CODE.matcher(decided(realm));
    assertThat(code.find()).isTrue();
    return URLDecoder.decode(code.group(1), StandardCharsets.UTF_8);
  }

  /** Where the browser of a person who chooses this company is sent. */
  private String decided(Realm realm) throws Exception {
    var page = URI.create(consent().page(STATE) + "&decision=connect&realm=" + realm);
    try (var browser = HttpClient.newHttpClient()) {
      return browser
          .send(
              HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(5)).build(),
              HttpResponse.BodyHandlers.discarding())
          .headers()
          .firstValue("Location")
          .orElseThrow();
    }
  }

  private IntuitConsent consent() {
    var at = quickBooks.uri();
    var clock = InstantSource.fixed(Told.NOON);
    return new IntuitConsent(
        new Intuit(at, at.resolve("/oauth2/token"), "local-client", "local-secret"),
        new ConsentAddresses(
            at.resolve("/oauth2/authorize"),
            at.resolve("/oauth2/revoke"),
            URI.create("https://desk.example/oauth/quickbooks/callback")),
        new Transport(new Patience(Duration.ofSeconds(2), Duration.ofSeconds(5)), clock),
        clock);
  }
}
