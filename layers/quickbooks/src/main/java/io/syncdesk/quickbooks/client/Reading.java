package io.syncdesk.quickbooks.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.fault.Fault;
import java.util.List;

/** What asking QuickBooks brought. */
public sealed interface Reading {

  /** What was asked for; none is an answer too. */
  record Rows(List<JsonNode> rows) implements Reading {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /** It will not answer this. */
  record Refused(Fault fault) implements Reading {}

  /** It could not be asked just now. */
  record NotNow(Outcome.Undecided undecided) implements Reading {}
}
