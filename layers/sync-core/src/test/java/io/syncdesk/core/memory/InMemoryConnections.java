package io.syncdesk.core.memory;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.core.connection.Connections;
import io.syncdesk.core.connection.Consented;
import io.syncdesk.core.connection.Standing;
import io.syncdesk.core.lane.News;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@link Connections} in memory, over the tables and the tokens. */
public final class InMemoryConnections implements Connections {
  private final InMemoryTables tables;
  private final InMemoryTokens tokens;
  private final Map<CompanyId, Standing> standings = new HashMap<>();

  public InMemoryConnections(InMemoryTables tables, InMemoryTokens tokens) {
    this.tables = tables;
    this.tokens = tokens;
  }

  @Override
  public Standing find(CompanyId company) {
    return standings.getOrDefault(company, new Standing.NeverConnected());
  }

  @Override
  public Optional<CompanyId> holder(Realm realm) {
    return standings.entrySet().stream()
        .filter(it -> it.getValue() instanceof Standing.Connected of && of.realm().equals(realm))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public Connected connect(Consented consented, Settings atFirst) {
    var company = consented.company();
    var realm = consented.realm();
    if (holder(realm).filter(it -> !it.equals(company)).isPresent()) {
      return Connected.REALM_IS_TAKEN;
    }
    if (find(company).books().filter(it -> !it.equals(realm)).isPresent()) {
      return Connected.OTHER_BOOKS;
    }
    var again = standings.containsKey(company);
    standings.put(company, new Standing.Connected(realm, consented.companyName(), consented.at()));
    tokens.keep(realm, newest(realm, consented.tokens()));
    var shelf = tables.shelf(company);
    var settings = shelf.company.map(Company::settings).orElse(atFirst);
    put(company, new Connection.Connected(realm), settings);
    shelf.news = again ? noted(shelf.news) : shelf.news;
    return Connected.DONE;
  }

  private static News noted(News news) {
    return new News(
        news.noted() + 1,
        news.seen(),
        news.merges(),
        news.lookedUpTo(),
        news.quietLooks(),
        news.notBefore());
  }

  private TokenPair newest(Realm realm, TokenPair pair) {
    var version = tokens.find(realm).map(TokenPair::version).orElse(0L) + 1;
    return new TokenPair(
        pair.access(), pair.accessUntil(), pair.refresh(), pair.refreshUntil(), version);
  }

  @Override
  public void disconnect(CompanyId company, Realm realm, Instant at) {
    if (find(company) instanceof Standing.Connected(var of, var name, var _) && of.equals(realm)) {
      standings.put(company, new Standing.Ended(realm, name, at));
      tokens.forget(realm);
      var settings = tables.shelf(company).company.orElseThrow().settings();
      put(company, new Connection.Disconnected(), settings);
      tables.shelf(company).raiseEpoch();
    }
  }

  private void put(CompanyId company, Connection connection, Settings settings) {
    var reconsider = tables.shelf(company).company.map(Company::reconsider).orElseGet(Set::of);
    tables.having(new Company(company, connection, new Pace.Running(), settings, reconsider));
  }
}
