package io.syncdesk.aws;

import static io.syncdesk.core.change.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncdesk.aws.DynamoDbConnections.Connected;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.company.TokenPair;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Connecting a firm, for the first time and again. */
class DynamoDbConnectionsTest extends OnDynamoDb {

  @Test
  void a_firm_that_connects_can_open_its_books() {
    assertThat(tokens().find(realm())).contains(pair("access", 1));
    assertThat(companies().find(company()).orElseThrow().connection())
        .isEqualTo(new Connection.Connected(realm()));
  }

  @Test
  void connecting_again_keeps_what_the_firm_has_chosen() {
    var chosen = Settings.startingOn(Told.DAY.minusYears(3));
    companies().choose(company(), chosen, Set.of());

    connect(company(), realm());

    assertThat(companies().find(company()).orElseThrow().settings()).isEqualTo(chosen);
  }

  @Test
  void connecting_again_ends_a_pause() {
    var epoch = lanes().begin(company()).orElseThrow().epoch();
    var paused = new Pace.Paused(new Pause(NOON, Pause.Why.CONNECTION_REVOKED), 4, NOON);
    lanes().pace(company(), epoch, paused);

    connect(company(), realm());

    assertThat(companies().find(company()).orElseThrow().pace()).isEqualTo(new Pace.Running());
  }

  @Test
  void fresh_tokens_count_as_newer_than_those_that_are_there() {
    tokens().keep(realm(), pair("old", 41));

    connect(company(), realm());

    assertThat(tokens().find(realm())).contains(pair("fresh", 42));
  }

  @Test
  void the_quickbooks_company_of_another_firm_cannot_be_taken() {
    assertThat(connect(company(), neighboursRealm())).isEqualTo(Connected.REALM_IS_TAKEN);

    assertThat(companies().find(company()).orElseThrow().connection())
        .isEqualTo(new Connection.Connected(realm()));
    assertThat(tokens().find(neighboursRealm())).contains(pair("access", 1));
  }

  @Test
  void a_firm_that_never_connected_has_no_choices() {
    var stranger = new CompanyId("firm-stranger");

    assertThatThrownBy(() -> companies().choose(stranger, SETTINGS, Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("firm-stranger");
    assertThat(companies().find(stranger)).isEmpty();
    assertThat(lanes().begin(stranger)).isEmpty();
  }

  private Connected connect(CompanyId company, Realm realm) {
    return new DynamoDbConnections(dynamoDb, tables)
        .connect(company, realm, SETTINGS, pair("fresh", 1));
  }

  private DynamoDbTokens tokens() {
    return new DynamoDbTokens(dynamoDb, tables);
  }

  private static TokenPair pair(String access, long version) {
    return new TokenPair(access, NOON, "refresh", NOON, version);
  }
}
