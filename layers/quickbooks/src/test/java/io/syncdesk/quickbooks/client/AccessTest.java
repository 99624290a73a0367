package io.syncdesk.quickbooks.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.core.memory.InMemoryTokens;
import io.syncdesk.quickbooks.client.Access.Pass;
import io.syncdesk.quickbooks.wire.BadServer;
import io.syncdesk.quickbooks.wire.Patience;
import io.syncdesk.quickbooks.wire.Transport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A firm's tokens are refreshed in time, one at a time, and never lost. */
class AccessTest {
  private static final Realm REALM = new Realm("9130000000000001");
  private static final Instant NOW = Told.NOON;
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final String NEW_PAIR =
      """
      {"token_type":"bearer","access_token":"access-2","refresh_token":"refresh-2",
       "expires_in":3600,"x_refresh_token_expires_in":8726400}
      """;
  private static final String INVALID_GRANT = "{\"error\":\"invalid_grant\"}";

  private final InMemoryTokens tokens = new InMemoryTokens();

  @Test
  void a_token_that_is_good_for_longer_than_five_minutes_is_used_as_it_is() {
    tokens.keep(REALM, pair(1, Duration.ofMinutes(6)));

    try (var server = new TokenServer(200, NEW_PAIR)) {
      assertThat(access(server.uri()).pass())
          .isEqualTo(new Pass.Granted(pair(1, Duration.ofMinutes(6))));
      assertThat(server.asked()).isEmpty();
    }
  }

  @Test
  void a_token_with_less_than_five_minutes_left_is_refreshed_and_the_new_pair_stored_first() {
    tokens.keep(REALM, pair(1, Duration.ofMinutes(4)));

    try (var server = new TokenServer(200, NEW_PAIR)) {
      var pass = access(server.uri()).pass();

      var stored = tokens.find(REALM).orElseThrow();
      assertThat(pass).isEqualTo(new Pass.Granted(stored));
      assertThat(stored)
          .isEqualTo(
              new TokenPair(
                  "access-2", NOW.plusSeconds(3600), "refresh-2", NOW.plusSeconds(8_726_400), 2));
      var basic = Base64.getEncoder().encodeToString("client:secret".getBytes(UTF_8));
      assertThat(server.asked())
          .containsExactly(
              "POST Basic "
                  + basic
                  + " application/x-www-form-urlencoded"
                  + " grant_type=refresh_token&refresh_token=refresh%2F1");
    }
  }

  @Test
  void a_company_without_tokens_has_to_be_connected_again() {
    assertThat(access(URI.create("http://127.0.0.1:1/")).pass())
        .isEqualTo(new Pass.Denied(Pause.Why.CONNECTION_REVOKED));
  }

  @Test
  void a_refresh_token_that_intuit_will_not_take_ends_the_connection_and_keeps_what_is_stored() {
    tokens.keep(REALM, pair(1, Duration.ZERO));

    try (var server = new TokenServer(400, INVALID_GRANT)) {
      assertThat(access(server.uri()).pass())
          .isEqualTo(new Pass.Denied(Pause.Why.CONNECTION_REVOKED));
      assertThat(tokens.find(REALM)).contains(pair(1, Duration.ZERO));
      assertThat(server.asked()).hasSize(1);
    }
  }

  @Test
  void a_refresh_token_that_somebody_else_just_replaced_is_no_reason_to_stop() {
    tokens.keep(REALM, pair(1, Duration.ZERO));
    var theirs = pair(2, Duration.ofHours(1));

    try (var server = new TokenServer(400, INVALID_GRANT, () -> tokens.keep(REALM, theirs))) {
      assertThat(access(server.uri()).pass()).isEqualTo(new Pass.Granted(theirs));
    }
  }

  @Test
  void of_two_who_refreshed_at_once_the_one_who_stored_first_is_followed() {
    tokens.keep(REALM, pair(1, Duration.ZERO));
    var theirs = pair(2, Duration.ofHours(1));

    try (var server = new TokenServer(200, NEW_PAIR, () -> tokens.keep(REALM, theirs))) {
      assertThat(access(server.uri()).pass()).isEqualTo(new Pass.Granted(theirs));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "500,''",
    "502,<html>",
    "503,''",
    "504,stream timeout",
    "429,''",
    "401,{\"error\":\"invalid_client\"}",
    "400,{\"error\":\"other\"}",
    "400,''",
    "200,''",
    "200,{}",
    "200,{\"access_token\":\"a\"}",
    "200,{\"error\":\"invalid_grant\"}",
    "302,''"
  })
  void whatever_else_the_token_server_says_is_an_outage_and_loses_no_token(
      int status, String body) {
    tokens.keep(REALM, pair(1, Duration.ZERO));

    try (var server = new TokenServer(status, body.replace("'", ""))) {
      assertThat(access(server.uri()).pass()).isEqualTo(new Pass.Denied(Pause.Why.OUTAGE));
      assertThat(tokens.find(REALM)).contains(pair(1, Duration.ZERO));
    }
  }

  @Test
  void a_token_server_that_hangs_up_is_an_outage() {
    tokens.keep(REALM, pair(1, Duration.ZERO));

    try (var server = BadServer.saying("")) {
      assertThat(access(server.uri()).pass()).isEqualTo(new Pass.Denied(Pause.Why.OUTAGE));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void a_token_that_quickbooks_refused_is_refreshed_once_unless_a_newer_one_is_stored() {
    tokens.keep(REALM, pair(1, Duration.ofHours(1)));

    try (var server = new TokenServer(200, NEW_PAIR)) {
      var access = access(server.uri());
      access.passAfter(pair(1, Duration.ofHours(1)));
      access.passAfter(pair(1, Duration.ofHours(1)));

      assertThat(server.asked()).hasSize(1);
      assertThat(tokens.find(REALM).orElseThrow().version()).isEqualTo(2);
    }
  }

  @Test
  void nothing_that_could_be_logged_shows_a_secret() {
    var intuit =
        new Intuit(URI.create("http://api/"), URI.create("http://tokens/"), "client", "hush");
    var request = new Address(intuit, REALM).preferences(pair(1, Duration.ZERO));

    assertThat(intuit.toString()).doesNotContain("hush");
    assertThat(request.toString()).doesNotContain("access-1");
    assertThat(new Pass.Granted(pair(1, Duration.ZERO)).toString())
        .doesNotContain("access-1")
        .doesNotContain("refresh");
  }

  private Access access(URI tokenServer) {
    var intuit = new Intuit(URI.create("http://127.0.0.1:1/"), tokenServer, "client", "secret");
    var transport =
        new Transport(new Patience(Duration.ofSeconds(2), Duration.ofSeconds(5)), CLOCK);
    return new Access(REALM, tokens, new RefreshTokens(intuit, transport, CLOCK), CLOCK);
  }

  private static TokenPair pair(long version, Duration left) {
    return new TokenPair(
        "access-" + version,
        NOW.plus(left),
        "refresh/" + version,
        NOW.plus(Duration.ofDays(100)),
        version);
  }
}
