package io.syncdesk.simulator.query;

import io.syncdesk.simulator.fault.Complaint;

/** A query after reading it. */
public sealed interface Query {
  record Understood(Statement statement) implements Query {}

  record Refused(Complaint complaint) implements Query {}

  static Query read(String text) {
    return new Parser(text).parse();
  }
}
