package io.syncdesk.quickbooks.foresight.rule;

import io.syncdesk.core.fault.Fault;
import java.util.stream.Stream;

/** One thing QuickBooks insists on, as far as we can tell from here. */
interface Rule {
  /** What it would object to; nothing where we do not know enough. */
  Stream<Fault> objections(Proposal proposal);
}
