package io.syncdesk.quickbooks.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.company.Pause;
import io.syncdesk.quickbooks.fault.Expected;
import io.syncdesk.quickbooks.fault.Faults;
import io.syncdesk.quickbooks.fault.Nobody;
import io.syncdesk.quickbooks.fault.Verdict;
import io.syncdesk.quickbooks.query.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Asks QuickBooks, and understands what it answers. Reading changes nothing: no read is uncertain.
 */
public final class Reader {
  /** No question of ours has a longer answer; one that has is cut. */
  private static final int PAGES_MAX = 5;

  private final Client client;

  public Reader(Client client) {
    this.client = client;
  }

  /** One page of an answer. */
  public Reading page(Query query) {
    return reading(
        client.query(query),
        Expected.anything("QueryResponse"),
        answer -> rows(answer.path(query.entity())));
  }

  /** The whole answer, as far as {@value #PAGES_MAX} pages go. */
  public Reading all(Query query) {
    var rows = new ArrayList<JsonNode>();
    for (int page = 0; page < PAGES_MAX; page++) {
      switch (page(query.from(1 + page * Query.PAGE_SIZE))) {
        case Reading.Rows(var more) when more.size() == Query.PAGE_SIZE -> rows.addAll(more);
        case Reading.Rows(var last) -> {
          rows.addAll(last);
          return new Reading.Rows(rows);
        }
        case Reading.Refused refused -> {
          return refused;
        }
        case Reading.NotNow notNow -> {
          return notNow;
        }
      }
    }
    return new Reading.Rows(rows);
  }

  /** What changed since, one answer for each kind that was asked for. */
  public Reading changes(List<String> kinds, Instant since) {
    return reading(
        client.changes(kinds, since),
        Expected.anything("CDCResponse"),
        answer -> rows(answer.path(0).path("QueryResponse")));
  }

  public Reading preferences() {
    return reading(client.preferences(), Expected.anything("Preferences"), List::of);
  }

  private static Reading reading(
      Said said, Expected expected, Function<JsonNode, List<JsonNode>> rows) {
    return switch (said) {
      case Said.Answer(var answer, var _) ->
          switch (Faults.verdict(answer, expected, Nobody.INSTANCE)) {
            case Verdict.Done(var found) -> new Reading.Rows(rows.apply(found));
            case Verdict.Refused(var fault) -> new Reading.Refused(fault);
            case Verdict.Deferred(var why) -> new Reading.NotNow(new Outcome.Deferred(why));
            case Verdict.Uncertain _ -> outage();
          };
      case Said.Nothing(Outcome.Deferred deferred, var _) -> new Reading.NotNow(deferred);
      case Said.Nothing(Outcome.OutOfTime outOfTime, var _) -> new Reading.NotNow(outOfTime);
      case Said.Nothing(Outcome.Uncertain _, var _) -> outage();
    };
  }

  private static Reading outage() {
    return new Reading.NotNow(new Outcome.Deferred(Pause.Why.OUTAGE));
  }

  private static List<JsonNode> rows(JsonNode array) {
    var rows = new ArrayList<JsonNode>();
    array.forEach(rows::add);
    return rows;
  }
}
