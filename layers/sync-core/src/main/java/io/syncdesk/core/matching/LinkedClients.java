package io.syncdesk.core.matching;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.mirror.Customer;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whose the customers of QuickBooks are already, as the clients' own records confirm it. */
final class LinkedClients {
  private final Records records;

  LinkedClients(Records records) {
    this.records = records;
  }

  /** In the order of the customers; two reads, however many there are. */
  List<Candidate> candidates(CompanyId company, Collection<Customer> customers) {
    var linked = linked(company, customers);
    return customers.stream().map(it -> new Candidate(it, linked.get(ref(it)))).toList();
  }

  /** The same for a client, to whom their own customer is as free as any. */
  List<Candidate> candidatesFor(EntityRef account, Collection<Customer> customers) {
    return candidates(account.company(), customers).stream()
        .map(it -> it.isLinkedTo(account) ? new Candidate(it.customer(), null) : it)
        .toList();
  }

  private Map<BookRef, LinkedClient> linked(CompanyId company, Collection<Customer> customers) {
    if (customers.isEmpty()) {
      return Map.of();
    }
    var owners = records.owners(company, customers.stream().map(LinkedClients::ref).toList());
    var known = known(owners.values());
    var linked = new HashMap<BookRef, LinkedClient>();
    owners.forEach((ref, owner) ->
        Optional.ofNullable(known.get(owner))
            .filter(it -> it.isShownBy(ref))
            .flatMap(LinkedClients::client)
            .ifPresent(it -> linked.put(ref, it)));
    return linked;
  }

  private Map<EntityRef, SyncRecord> known(Collection<EntityRef> owners) {
    return owners.isEmpty()
        ? Map.of()
        : records.findAll(owners.stream().distinct().toList()).stream()
            .collect(Collectors.toMap(SyncRecord::entity, Function.identity()));
  }

  /** A client that TaxDome deleted needs its customer no more. */
  private static Optional<LinkedClient> client(SyncRecord record) {
    return record.content().present().map(it -> new LinkedClient(record.entity(), it.label()));
  }

  private static BookRef ref(Customer customer) {
    return new BookRef(BooksKind.CUSTOMER, customer.bookId());
  }
}
