package io.syncdesk.simulator.gateway;

import io.syncdesk.simulator.company.Companies;
import io.syncdesk.simulator.company.Company;
import io.syncdesk.simulator.control.Counts;
import io.syncdesk.simulator.control.Faults;
import io.syncdesk.simulator.control.LoggedCall;
import io.syncdesk.simulator.control.Mishap;
import io.syncdesk.simulator.control.RequestLog;
import io.syncdesk.simulator.oauth.Caller;
import io.syncdesk.simulator.oauth.ConnectionState;
import io.syncdesk.simulator.oauth.Connections;
import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.Reply;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** Lets a call through to the books, or says what stands in its way; writes down every one. */
public final class Gateway {
  private static final int REALM = 2;

  private final Companies companies;
  private final Connections connections;
  private final Faults faults;
  private final RequestLog log;
  private final BiFunction<Company, Call, Answer> books;
  private final Limits limits;
  private final Meter meter;
  private final Barriers barriers = new Barriers();
  private final Map<String, Throttle> throttles = new ConcurrentHashMap<>();

  public Gateway(
      Companies companies,
      Connections connections,
      Faults faults,
      RequestLog log,
      Limits limits,
      BiFunction<Company, Call, Answer> books) {
    this.companies = companies;
    this.connections = connections;
    this.faults = faults;
    this.log = log;
    this.limits = limits;
    this.meter = new Meter(limits.meteredPerMonth());
    this.books = books;
  }

  public Reply answer(Call call) {
    var segments = call.segments();
    var realm = segments.size() > REALM ? segments.get(REALM) : "";
    return switch (connections.caller(call.header("authorization"))) {
      case Caller.Bookkeeper bookkeeper -> bookkeeper(realm, call);
      case Caller.App app -> logged(realm, call, "app", orMishap(realm, call, app));
      case Caller.Stranger stranger -> logged(realm, call, "none", orMishap(realm, call, stranger));
    };
  }

  /** Nothing ever stands in the bookkeeper's way: these are QuickBooks' own pages. */
  private Reply bookkeeper(String realm, Call call) {
    var answer =
        companies
            .find(realm)
            .map(company -> books.apply(company, call))
            .orElseGet(() -> barriers.wrongCompany(call.at()));
    log.add(entry(realm, call, "bookkeeper", answer.status(), Counts.NONE));
    return answer;
  }

  private Reply orMishap(String realm, Call call, Caller.Limited caller) {
    return faults
        .strike(realm, call)
        .map(mishap -> suffer(mishap, realm, call, caller))
        .orElseGet(() -> serve(realm, call, caller));
  }

  private Reply suffer(Mishap mishap, String realm, Call call, Caller.Limited caller) {
    return switch (mishap) {
      case Mishap.Throttled throttled -> barriers.throttled(call.at());
      case Mishap.Outage outage -> barriers.outage();
      case Mishap.Unauthorized unauthorized -> barriers.unauthenticated("Token expired", call.at());
      case Mishap.Hang hang -> new Reply.Silence();
      case Mishap.Custom(var status, var contentType, var body) ->
          new Answer(status, contentType, body);
      case Mishap.AnswerDropped dropped -> {
        serve(realm, call, caller);
        yield new Reply.Cut();
      }
    };
  }

  private Answer serve(String realm, Call call, Caller.Limited caller) {
    return switch (caller) {
      case Caller.Stranger(var detail) -> barriers.unauthenticated(detail, call.at());
      case Caller.App(var connected) ->
          companies
              .find(realm)
              .filter(company -> company.realm().equals(connected))
              .map(company -> throttled(company, call))
              .orElseGet(() -> barriers.wrongCompany(call.at()));
    };
  }

  private Answer throttled(Company company, Call call) {
    var throttle = throttles.computeIfAbsent(company.realm(), realm -> new Throttle(limits));
    if (!throttle.enters(Nature.of(call), call.at())) {
      return barriers.throttled(call.at());
    }
    try {
      return metered(company, call);
    } finally {
      throttle.leave();
    }
  }

  private Answer metered(Company company, Call call) {
    var nature = Nature.of(call);
    var state = connections.state(company.realm());
    var reads = nature.metered(call);
    if (reads > 0 && (state == ConnectionState.QUOTA_REACHED || meter.isUsedUp(call.at()))) {
      return barriers.quotaReached(call.at());
    }
    if (nature != Nature.READ && state == ConnectionState.SUSPENDED) {
      return barriers.suspended(call.at());
    }
    var answer = books.apply(company, call);
    if (answer.isSuccess()) {
      meter.count(reads, call.at());
    }
    return answer;
  }

  private Reply logged(String realm, Call call, String token, Reply reply) {
    var nature = Nature.of(call);
    var status =
        switch (reply) {
          case Answer answer -> answer.status();
          case Reply.Cut cut -> 0;
          case Reply.Silence silence -> 0;
        };
    var metered = status >= 200 && status < 300 ? nature.metered(call) : 0;
    var counts =
        switch (nature) {
          case WRITE -> new Counts(1, 0, 0, metered);
          case READ -> new Counts(0, 1, 0, metered);
          case BATCH -> new Counts(0, 0, 1, metered);
        };
    log.add(entry(realm, call, token, status, counts));
    return reply;
  }

  private static LoggedCall entry(
      String realm, Call call, String token, int status, Counts counts) {
    return new LoggedCall(
        call.at(),
        realm,
        call.method(),
        call.path(),
        call.parameter("requestid"),
        status,
        token,
        counts);
  }
}
