package io.syncdesk.core.matching;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.Customer;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.SearchText;
import io.syncdesk.core.record.Records;
import java.util.List;
import java.util.Optional;

/** A person looks for a customer of QuickBooks: in the mirror, without asking QuickBooks. */
public final class FindCustomers {
  private final Companies companies;
  private final Mirror mirror;
  private final LinkedClients linkedClients;

  public FindCustomers(Companies companies, Mirror mirror, Records records) {
    this.companies = companies;
    this.mirror = mirror;
    this.linkedClients = new LinkedClients(records);
  }

  /** Nobody where the firm is not connected. */
  public List<Candidate> find(CompanyId company, SearchText text, int limit) {
    return linkedClients.candidates(company, customers(company, text, limit));
  }

  private List<Customer> customers(CompanyId company, SearchText text, int limit) {
    return realm(companies, company)
        .map(it -> mirror.search(it, text, limit).customers())
        .orElseGet(List::of);
  }

  static Optional<Realm> realm(Companies companies, CompanyId company) {
    return companies.find(company).flatMap(Company::realm);
  }
}
