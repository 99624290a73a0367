package io.syncdesk.quickbooks.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.fault.Fault;

/** The one meaning of one answer. */
public sealed interface Verdict {

  /** Done: this is what was expected. */
  record Done(JsonNode found) implements Verdict {}

  /** QuickBooks decided against it. */
  record Refused(Fault fault) implements Verdict {}

  /** QuickBooks decided nothing, and says why for the whole company. */
  record Deferred(Pause.Why why) implements Verdict {}

  /** It may be done or not. */
  record Uncertain() implements Verdict {}
}
