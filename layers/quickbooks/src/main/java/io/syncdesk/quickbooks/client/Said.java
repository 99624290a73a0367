package io.syncdesk.quickbooks.client;

import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.Trace;
import io.syncdesk.quickbooks.wire.Exchange;

/** What calling QuickBooks brought. */
public sealed interface Said {

  Trace trace();

  /** An answer, good or bad. */
  record Answer(Exchange.Answered answer, Trace trace) implements Said {}

  /** None: not sent, or lost. */
  record Nothing(Outcome.Undecided undecided, Trace trace) implements Said {}
}
