package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import java.util.Optional;

/** One thing QuickBooks insists on. */
interface Rule {
  Optional<Complaint> objection(Proposal proposal);
}
