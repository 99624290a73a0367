package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.Fault;

/** What became of one write. */
public sealed interface Written {
  /** Done; this is the entity as QuickBooks answers with it. */
  record Done(Kind kind, ObjectNode entity) implements Written {}

  record Refused(Fault fault) implements Written {}

  static Written refused(Complaint complaint) {
    return new Refused(Fault.validation(complaint));
  }
}
