package io.syncdesk.core.memory;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.Settings;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link Companies} in memory. */
public final class InMemoryCompanies implements Companies {
  private final InMemoryTables tables;

  InMemoryCompanies(InMemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<Company> find(CompanyId company) {
    return tables.shelf(company).company;
  }

  @Override
  public Optional<CompanyId> servedBy(Realm realm) {
    return tables.served().stream()
        .flatMap(shelf -> shelf.company.stream())
        .filter(it -> it.connection().equals(new Connection.Connected(realm)))
        .map(Company::id)
        .findFirst();
  }

  @Override
  public Chosen choose(
      CompanyId company, Settings from, Settings to, Set<LeftOutBecause> reconsider) {
    var shelf = tables.shelf(company);
    if (shelf.company.filter(it -> it.settings().equals(from)).isEmpty()) {
      return Chosen.OVERTAKEN;
    }
    shelf.company = shelf.company.map(it -> chosen(it, to, reconsider));
    shelf.raiseEpoch();
    return Chosen.STORED;
  }

  @Override
  public List<CompanyId> page(Optional<CompanyId> after, int limit) {
    return tables.served().stream()
        .map(shelf -> shelf.id)
        .dropWhile(id -> after.isPresent() && !id.equals(after.get()))
        .skip(after.isPresent() ? 1 : 0)
        .limit(limit)
        .toList();
  }

  private static Company chosen(Company it, Settings settings, Set<LeftOutBecause> reconsider) {
    var reasons = new HashSet<>(it.reconsider());
    reasons.addAll(reconsider);
    return new Company(it.id(), it.connection(), it.pace(), settings, reasons);
  }
}
