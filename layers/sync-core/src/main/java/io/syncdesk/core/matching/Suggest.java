package io.syncdesk.core.matching;

import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.mirror.Customer;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.mirror.SearchText;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static final int PER_QUESTION_MAX = 25;
  private static final int CANDIDATES_MAX = 100;

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
    return client.isPresent() && realm.isPresent()
        ? Judgement.of(client.get(), candidates(account, client.get(), realm.get(), found))
        : List.of();
  }

  private Optional<Account> client(EntityRef account) {
    return records
        .find(account)
        .map(SyncRecord::content)
        .flatMap(it ->
            it instanceof Content.Present(Account client) ? Optional.of(client) : Optional.empty());
  }

  private List<Candidate> candidates(
      EntityRef account, Account client, Realm realm, List<Customer> found) {
    var party = Party.of(client);
    var questions = Questions.about(party);
    var known = new LinkedHashMap<String, Customer>();
    found.forEach(it -> known.put(it.bookId(), it));
    ask(realm, questions.close(), known);
    if (known.values().stream().noneMatch(it -> isEnough(party, it))) {
      ask(realm, questions.wide(), known);
    }
    return linkedClients.candidatesFor(account, known.values());
  }

  private static boolean isEnough(Party client, Customer customer) {
    return Likeness.of(client, Party.of(customer)).score() >= ENOUGH_FROM;
  }

  private void ask(Realm realm, List<SearchText> questions, Map<String, Customer> known) {
    for (var question : questions) {
      if (known.size() < CANDIDATES_MAX) {
        mirror
            .search(realm, question, PER_QUESTION_MAX)
            .forEach(it -> known.putIfAbsent(it.bookId(), it));
      }
    }
  }
}
