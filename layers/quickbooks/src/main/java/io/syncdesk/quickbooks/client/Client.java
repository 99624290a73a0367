package io.syncdesk.quickbooks.client;

import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.RequestId;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.core.lane.Allowance;
import io.syncdesk.core.lane.Deadline;
import io.syncdesk.quickbooks.fault.Faults;
import io.syncdesk.quickbooks.query.Query;
import io.syncdesk.quickbooks.wire.Exchange;
import io.syncdesk.quickbooks.wire.Request;
import io.syncdesk.quickbooks.wire.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The calls to one company's QuickBooks during one turn. */
public final class Client {
  private final Address address;
  private final Transport transport;
  private final Access access;
  private final Deadline deadline;
  private final Allowance allowance;

  /** Until when calls may run, and what counts them. */
  public record Bounds(Deadline deadline, Allowance allowance) {}

  public Client(Address address, Transport transport, Access access, Bounds bounds) {
    this.address = address;
    this.transport = transport;
    this.access = access;
    this.deadline = bounds.deadline();
    this.allowance = bounds.allowance();
  }

  /** Creates, updates, deactivates, voids or deletes one entity. */
  public Said write(Write write, RequestId id) {
    return call(Call.Form.SINGLE, token -> address.write(write, id, token));
  }

  /** Up to 30 writes at once. */
  public Said batch(Call call) {
    return call(Call.Form.BATCH, token -> address.batch(call, token));
  }

  public Said read(String entity, String bookId) {
    return call(Call.Form.SINGLE, token -> address.read(entity, bookId, token));
  }

  public Said query(Query query) {
    return call(Call.Form.SINGLE, token -> address.query(query, token));
  }

  public Said preferences() {
    return call(Call.Form.SINGLE, address::preferences);
  }

  /**
   * Everything of these kinds that changed since, in at most 1,000 entities; 30 days back at most.
   */
  public Said changes(List<String> entities, Instant since) {
    return call(Call.Form.SINGLE, token -> address.changes(entities, since, token));
  }

  /** How a call is put once its token is known. */
  private interface Put {
    Request with(TokenPair token);
  }

  private Said call(Call.Form form, Put put) {
    if (!hasTimeForACall()) {
      return noTime();
    }
    return switch (access.pass()) {
      case Access.Pass.Granted(var token) -> call(form, put, token);
      case Access.Pass.Denied(var why) -> nothing(new Outcome.Deferred(why), "no access");
    };
  }

  private Said call(Call.Form form, Put put, TokenPair token) {
    var said = send(form, put.with(token));
    if (!(said instanceof Said.Answer(var answer, var _)) || !Faults.asksForNewToken(answer)) {
      return said;
    }
    if (!hasTimeForACall()) {
      return noTime();
    }
    return switch (access.passAfter(token)) {
      case Access.Pass.Granted(var newer) -> send(form, put.with(newer));
      case Access.Pass.Denied(var why) -> new Said.Nothing(new Outcome.Deferred(why), said.trace());
    };
  }

  private Said send(Call.Form form, Request request) {
    if (!hasTimeForACall()) {
      return noTime();
    }
    var sentAt = deadline.clock().instant();
    allowance.count(form);
    var exchange = transport.exchange(request);
    var took = Duration.between(sentAt, deadline.clock().instant());
    return switch (exchange) {
      case Exchange.Answered answer -> new Said.Answer(answer, trace(answer, took));
      case Exchange.NotSent(var why) ->
          new Said.Nothing(new Outcome.Deferred(Pause.Why.OUTAGE), new Trace("", 0, why, took));
      case Exchange.Lost(var why) ->
          new Said.Nothing(new Outcome.Uncertain(), new Trace("", 0, why, took));
    };
  }

  private boolean hasTimeForACall() {
    return deadline.leaves(transport.patience().callTakesAtMost());
  }

  private static Said noTime() {
    return nothing(new Outcome.OutOfTime(), "no time left for a call");
  }

  private static Trace trace(Exchange.Answered answer, Duration took) {
    return new Trace(answer.intuitTid(), answer.status(), Faults.words(answer), took);
  }

  private static Said nothing(Outcome.Undecided undecided, String why) {
    return new Said.Nothing(undecided, new Trace("", 0, why, Duration.ZERO));
  }
}
