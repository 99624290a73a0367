package io.syncdesk.simulator.gateway;

import io.syncdesk.simulator.company.Companies;
import io.syncdesk.simulator.company.Company;
import io.syncdesk.simulator.oauth.Caller;
import io.syncdesk.simulator.oauth.Connections;
import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.Reply;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.util.function.BiFunction;

/** Lets a call through to the books, or says what stands in its way. */
public final class Gateway {
  private static final int REALM = 2;

  private final Companies companies;
  private final Connections connections;
  private final Logbook logbook;
  private final Mishaps mishaps;
  private final Barriers barriers;
  private final Turnstile turnstile;
  private final BiFunction<Company, Call, Answer> books;

  public Gateway(
      Companies companies,
      Connections connections,
      Logbook logbook,
      Mishaps mishaps,
      Barriers barriers,
      Limits limits,
      BiFunction<Company, Call, Answer> books) {
    this.companies = companies;
    this.connections = connections;
    this.logbook = logbook;
    this.mishaps = mishaps;
    this.barriers = barriers;
    this.turnstile = new Turnstile(limits, barriers);
    this.books = books;
  }

  public Reply answer(Call call) {
    var segments = call.segments();
    var realm = segments.size() > REALM ? segments.get(REALM) : "";
    return switch (connections.caller(call.header("authorization"))) {
      case Caller.Bookkeeper bookkeeper -> logbook.bookkeeper(realm, call, bookkeeper(realm, call));
      case Caller.App(var connected) ->
          logbook.app(
              realm, call, "app", mishaps.around(realm, call, () -> app(connected, realm, call)));
      case Caller.Stranger(var detail) ->
          logbook.app(
              realm,
              call,
              "none",
              mishaps.around(realm, call, () -> barriers.unauthenticated(detail, call.at())));
    };
  }

  /** Nothing ever stands in the bookkeeper's way: these are QuickBooks' own pages. */
  private Answer bookkeeper(String realm, Call call) {
    return companies
        .find(realm)
        .map(company -> books.apply(company, call))
        .orElseGet(() -> barriers.wrongCompany(call.at()));
  }

  private Answer app(String connected, String realm, Call call) {
    return companies
        .find(realm)
        .filter(company -> company.realm().equals(connected))
        .map(company -> turnstile.pass(realm, call, () -> subscribed(company, call)))
        .orElseGet(() -> barriers.wrongCompany(call.at()));
  }

  private Answer subscribed(Company company, Call call) {
    var nature = Nature.of(call);
    return switch (connections.state(company.realm())) {
      case CONNECTED, REVOKED -> books.apply(company, call);
      case SUSPENDED ->
          nature == Nature.READ ? books.apply(company, call) : barriers.suspended(call.at());
      case QUOTA_REACHED ->
          nature.metered(call) > 0 ? barriers.quotaReached(call.at()) : books.apply(company, call);
    };
  }
}
