package io.syncdesk.simulator.company;

import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.StockCompany;
import io.syncdesk.simulator.books.View;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.storage.Vault;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

/** All companies there are, by realm id. */
public final class Companies {
  private static final Pattern REALM = Pattern.compile("\\d{1,20}");

  private final Map<String, Company> byRealm = new ConcurrentSkipListMap<>();
  private final Vault vault;
  private final InstantSource clock;
  private final CommitListener listener;

  public Companies(Vault vault, InstantSource clock, CommitListener listener) {
    this.vault = vault;
    this.clock = clock;
    this.listener = listener;
    vault.names().stream()
        .filter(name -> REALM.matcher(name).matches())
        .forEach(realm -> open(realm, "Company " + realm));
  }

  /** The company, opened with QuickBooks' stock lists if it is new. */
  public synchronized Company open(String realm, String name) {
    if (!REALM.matcher(realm).matches()) {
      throw new IllegalArgumentException("A realm id is digits only: " + realm);
    }
    return byRealm.computeIfAbsent(realm, id -> create(id, name));
  }

  private Company create(String realm, String name) {
    var now = clock.instant();
    return new Company(
        realm, vault, listener, (View books) -> new StockCompany(realm, name, now).opened(books));
  }

  public Optional<Company> find(String realm) {
    return Optional.ofNullable(byRealm.get(realm));
  }

  public List<Company> all() {
    return List.copyOf(byRealm.values());
  }

  public static String name(Company company) {
    return company.read(books -> Json.text(books.only(Kind.COMPANY_INFO), "CompanyName"));
  }
}
