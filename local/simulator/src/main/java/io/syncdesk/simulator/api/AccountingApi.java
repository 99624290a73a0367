package io.syncdesk.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.api.QueryApi.Found;
import io.syncdesk.simulator.books.Draft;
import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.RuleBook;
import io.syncdesk.simulator.company.Company;
import io.syncdesk.simulator.company.ReplayPolicy;
import io.syncdesk.simulator.company.Request;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.Fault;
import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.FaultFormat;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;

/** The accounting API of one company: finds out what a call asks for and has it done. */
public final class AccountingApi {
  private static final int REQUEST_ID_MAX = 50;
  private static final int BATCH_REQUEST_ID_MAX = 36;
  private static final int ENTITY = 3;
  private static final int ID = 4;

  private final EntityApi entities;
  private final QueryApi queries = new QueryApi();
  private final ChangesApi changes = new ChangesApi();
  private final BatchApi batches;

  public AccountingApi(RuleBook rules, Random batchOrder) {
    this.entities = new EntityApi(rules);
    this.batches = new BatchApi(entities, queries, batchOrder);
  }

  public Answer answer(Company company, Call call, ReplayPolicy replay) {
    var segments = call.segments();
    var name = segments.size() > ENTITY ? segments.get(ENTITY) : "";
    if (!call.isGet() && !call.isPost()) {
      return new Answer(405, "text/plain", "Method not allowed");
    }
    return switch (name) {
      case "" -> new Answer(404, "text/plain", "Not found");
      case "query" -> query(company, call);
      case "cdc" -> company.read(books -> changes.answer(books, call, call.at()));
      case "batch" -> batch(company, call, replay);
      default ->
          Kind.named(name)
              .map(kind -> entity(company, call, kind, replay))
              .orElseGet(() -> refused(Refusals.unknownObject(name), call.at()));
    };
  }

  private Answer query(Company company, Call call) {
    var query = call.isPost() ? call.body().text() : call.parameter("query");
    return switch (company.read(books -> queries.answer(books, query))) {
      case Found.Rows(var rows) -> Envelope.of("QueryResponse", rows, call.at());
      case Found.Refused(var fault) -> FaultFormat.usual(fault, call.at());
    };
  }

  private Answer entity(Company company, Call call, Kind kind, ReplayPolicy replay) {
    if (call.isGet()) {
      return Envelope.of(
          company.read(books -> entities.read(books, kind, id(kind, call.segments()))), call.at());
    }
    var options = WriteOptions.of(call.parameter("operation"), call.parameter("include"));
    return write(
        company,
        call,
        replay,
        REQUEST_ID_MAX,
        (draft, body) ->
            Envelope.of(entities.write(draft, kind, body, options, call.at()), call.at()));
  }

  /** Settings exist once; company info is asked for by the realm. */
  private static String id(Kind kind, List<String> segments) {
    return switch (kind) {
      case PREFERENCES, COMPANY_INFO -> "1";
      default -> segments.size() > ID ? segments.get(ID) : "";
    };
  }

  private Answer batch(Company company, Call call, ReplayPolicy replay) {
    return write(
        company,
        call,
        replay,
        BATCH_REQUEST_ID_MAX,
        (draft, body) -> batches.answer(draft, body, call.at()));
  }

  private static Answer write(
      Company company,
      Call call,
      ReplayPolicy replay,
      int requestIdMax,
      BiFunction<Draft, ObjectNode, Answer> work) {
    var body = call.body().json();
    var objection = objection(call, body, requestIdMax);
    if (objection.isPresent()) {
      return refused(objection.get(), call.at());
    }
    var request = new Request(call.parameter("requestid"), Fingerprint.of(call));
    return company.write(
        request, replay, call.at(), draft -> work.apply(draft, body.orElseThrow()));
  }

  private static Optional<Complaint> objection(
      Call call, Optional<ObjectNode> body, int requestIdMax) {
    var requestId = call.parameter("requestid");
    if (requestId.length() > requestIdMax) {
      return Optional.of(Refusals.requestId(requestId, requestIdMax));
    }
    if (!call.body().isUtf8()) {
      return Optional.of(Refusals.notUtf8());
    }
    return body.isEmpty() ? Optional.of(Refusals.notJson()) : Optional.empty();
  }

  private static Answer refused(Complaint complaint, Instant now) {
    return FaultFormat.usual(Fault.validation(complaint), now);
  }
}
