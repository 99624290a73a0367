package io.syncdesk.core.matching;

import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.mirror.Customer;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Suggests which customer of QuickBooks a client is (B8). Reads the mirror only. */
public final class Suggest {
  /** Whoever is less alike is no suggestion. */
  static final int SCORE_MIN = 40;

  /**
   * From here on nobody else is looked for: whoever could come close has the same words, the same
   * address or the same number, and was asked for already.
   */
  static final int ENOUGH_FROM = 95;

  private final Companies companies;
  private final Mirror mirror;
  private final Records records;
  private final LinkedClients linkedClients;

  public Suggest(Companies companies, Mirror mirror, Records records) {
    this.companies = companies;
    this.mirror = mirror;
    this.records = records;
    this.linkedClients = new LinkedClients(records);
  }

  /** Best first; none where the firm is not connected, or the client is not known. */
  public List<Match> suggestionsFor(EntityRef account, int limit) {
    return judged(account, List.of()).stream()
        .filter(it -> it.score() >= SCORE_MIN)
        .limit(limit)
        .toList();
  }

  /** The one of the suggestions that needs nobody to look at it. */
  public Optional<Match> sureFor(EntityRef account) {
    return judged(account, List.of()).stream().filter(Match::isSure).findFirst();
  }

  /** How well those fit whom a person found; sure only if nobody that was not found comes close. */
  public List<Match> rated(EntityRef account, List<Candidate> found) {
    var ids = found.stream().map(it -> it.customer().bookId()).collect(Collectors.toSet());
    return judged(account, found.stream().map(Candidate::customer).toList()).stream()
        .filter(it -> ids.contains(it.candidate().customer().bookId()))
        .toList();
  }

  private List<Match> judged(EntityRef account, List<Customer> found) {
    var client = client(account);
    var realm = FindCustomers.realm(companies, account.company());
    if (client.isEmpty() || realm.isEmpty()) {
      return List.of();
    }
    var party = Party.of(client.get());
    var gathering = gathered(party, new Gathering(mirror, realm.get(), found));
    var candidates = linkedClients.candidatesFor(account, gathering.customers());
    return Judgement.of(party, candidates, gathering.extent());
  }

  private static Gathering gathered(Party client, Gathering gathering) {
    var questions = Questions.about(client);
    gathering.ask(questions.close());
    if (gathering.customers().stream().noneMatch(it -> isEnough(client, it))) {
      gathering.ask(questions.wide());
    }
    return gathering;
  }

  private static boolean isEnough(Party client, Customer customer) {
    return Likeness.of(client, Party.of(customer)).score() >= ENOUGH_FROM;
  }

  private Optional<Account> client(EntityRef account) {
    return records
        .find(account)
        .map(SyncRecord::content)
        .flatMap(it ->
            it instanceof Content.Present(Account client) ? Optional.of(client) : Optional.empty());
  }
}
