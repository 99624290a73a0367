package io.syncdesk.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.books.Presentation;
import io.syncdesk.simulator.books.View;
import io.syncdesk.simulator.fault.Fault;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.query.Query;
import io.syncdesk.simulator.query.Statement;

/** Answers queries; no rows at all leave no entity key behind. */
final class QueryApi {
  /** What a query came to: rows or a refusal. */
  sealed interface Found {
    record Rows(ObjectNode queryResponse) implements Found {}

    record Refused(Fault fault) implements Found {}
  }

  Found answer(View books, String query) {
    return switch (Query.read(query)) {
      case Query.Understood(var statement) -> new Found.Rows(response(books, statement));
      case Query.Refused(var complaint) -> new Found.Refused(Fault.validation(complaint));
    };
  }

  private static ObjectNode response(View books, Statement statement) {
    return switch (statement.selection()) {
      case COUNT -> Json.object().put("totalCount", statement.count(books));
      case ENTITIES -> rows(books, statement);
    };
  }

  private static ObjectNode rows(View books, Statement statement) {
    var page = statement.page(books);
    var response = Json.object();
    if (!page.isEmpty()) {
      var rows = response.putArray(statement.kind().wireName());
      page.forEach(row -> rows.add(Presentation.of(books, statement.kind(), row)));
      response
          .put("startPosition", statement.page().start())
          .put("maxResults", page.size())
          .put("totalCount", statement.count(books));
    }
    return response;
  }
}
