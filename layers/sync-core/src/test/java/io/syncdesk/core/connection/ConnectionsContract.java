package io.syncdesk.core.connection;

import static io.syncdesk.core.change.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.core.company.Tokens;
import io.syncdesk.core.lane.Lanes;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.memory.ChooseAnyway;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Connections} must do, whatever stores it; both firms are connected. */
public interface ConnectionsContract extends TwoFirms {
  Connections connections();

  Tokens tokens();

  Companies companies();

  Lanes lanes();

  Ledger ledger();

  @Test
  default void a_firm_that_connects_can_open_its_books() {
    connect(realm());

    assertThat(connections().find(company()))
        .isEqualTo(new Standing.Connected(realm(), "Bright & Sons", NOON));
    assertThat(connections().holder(realm())).contains(company());
    assertThat(companies().find(company()).orElseThrow().connection())
        .isEqualTo(new Connection.Connected(realm()));
    assertThat(tokens().find(realm()).orElseThrow().access()).isEqualTo("fresh");
  }

  @Test
  default void a_firm_nobody_knows_has_never_been_connected() {
    var stranger = new CompanyId(company().value() + ".stranger");

    assertThat(connections().find(stranger)).isEqualTo(new Standing.NeverConnected());
  }

  @Test
  default void connecting_again_keeps_what_the_firm_has_chosen() {
    var chosen = Settings.startingOn(Told.DAY.minusYears(3));
    ChooseAnyway.in(companies(), company(), chosen, Set.of());

    connect(realm());

    assertThat(companies().find(company()).orElseThrow().settings()).isEqualTo(chosen);
  }

  @Test
  default void connecting_again_ends_a_pause_and_asks_for_a_look() {
    var epoch = lanes().begin(company()).orElseThrow().epoch();
    var paused = new Pace.Paused(new Pause(NOON, Pause.Why.CONNECTION_REVOKED), 4, NOON);
    lanes().pace(company(), epoch, paused);
    var before = lanes().standing(company()).news().noted();

    connect(realm());

    assertThat(companies().find(company()).orElseThrow().pace()).isEqualTo(new Pace.Running());
    assertThat(lanes().standing(company()).news().noted()).isEqualTo(before + 1);
  }

  @Test
  default void fresh_tokens_count_as_newer_than_those_that_are_there() {
    tokens().keep(realm(), pair("old", 41));

    connect(realm());

    assertThat(tokens().find(realm())).contains(pair("fresh", 42));
  }

  @Test
  default void the_quickbooks_company_of_another_firm_cannot_be_taken() {
    var before = tokens().find(neighboursRealm());

    assertThat(connect(neighboursRealm())).isEqualTo(Connections.Connected.REALM_IS_TAKEN);

    assertThat(companies().find(company()).orElseThrow().realm()).contains(realm());
    assertThat(connections().holder(neighboursRealm())).contains(neighbour());
    assertThat(tokens().find(neighboursRealm())).isEqualTo(before);
  }

  @Test
  default void another_company_than_before_is_told_and_nothing_is_changed() {
    var other = new Realm(realm().value() + "9");

    assertThat(connect(other)).isEqualTo(Connections.Connected.OTHER_BOOKS);

    assertThat(companies().find(company()).orElseThrow().realm()).contains(realm());
    assertThat(tokens().find(other)).isEmpty();
    assertThat(connections().holder(other)).isEmpty();
  }

  @Test
  default void a_firm_that_disconnects_leaves_no_tokens_and_is_served_no_more() {
    connect(realm());

    connections().disconnect(company(), realm(), NOON.plusSeconds(9));

    assertThat(tokens().find(realm())).isEmpty();
    assertThat(connections().holder(realm())).isEmpty();
    assertThat(companies().servedBy(realm())).isEmpty();
    assertThat(companies().find(company()).orElseThrow().connection())
        .isEqualTo(new Connection.Disconnected());
    assertThat(connections().find(company()))
        .isEqualTo(new Standing.Ended(realm(), "Bright & Sons", NOON.plusSeconds(9)));
  }

  @Test
  default void a_turn_that_runs_while_the_firm_disconnects_can_write_nothing_more() {
    var turn = lanes().begin(company()).orElseThrow();

    connections().disconnect(company(), realm(), NOON);

    assertThat(ledger().store(company(), turn.epoch(), Step.of(List.of())))
        .isEqualTo(new Ledger.Stored.Superseded());
  }

  @Test
  default void disconnecting_another_time_changes_nothing() {
    connect(realm());
    connections().disconnect(company(), realm(), NOON.plusSeconds(9));

    connections().disconnect(company(), realm(), NOON.plusSeconds(99));
    connections().disconnect(company(), neighboursRealm(), NOON.plusSeconds(99));

    assertThat(connections().find(company()))
        .isEqualTo(new Standing.Ended(realm(), "Bright & Sons", NOON.plusSeconds(9)));
    assertThat(connections().holder(neighboursRealm())).contains(neighbour());
  }

  @Test
  default void who_disconnected_comes_back_to_the_same_company_only() {
    connections().disconnect(company(), realm(), NOON);

    assertThat(connect(new Realm(realm().value() + "9")))
        .isEqualTo(Connections.Connected.OTHER_BOOKS);
    assertThat(connect(realm())).isEqualTo(Connections.Connected.DONE);

    assertThat(companies().find(company()).orElseThrow().settings()).isEqualTo(SETTINGS);
    assertThat(companies().find(company()).orElseThrow().realm()).contains(realm());
  }

  @Test
  default void a_company_that_was_given_back_may_be_given_to_another_firm() {
    connections().disconnect(company(), realm(), NOON);
    var third = new CompanyId(company().value() + ".third");

    assertThat(connections().connect(consented(third, realm()), SETTINGS))
        .isEqualTo(Connections.Connected.DONE);
    assertThat(connect(realm())).isEqualTo(Connections.Connected.REALM_IS_TAKEN);
  }

  private Connections.Connected connect(Realm realm) {
    return connections().connect(consented(company(), realm), SETTINGS);
  }

  private static Consented consented(CompanyId company, Realm realm) {
    return new Consented(company, realm, "Bright & Sons", NOON, pair("fresh", 1));
  }

  private static TokenPair pair(String access, long version) {
    return new TokenPair(access, NOON, "refresh", NOON, version);
  }
}
