package io.syncdesk.quickbooks.wire;

/** How sending one request ended. */
public sealed interface Exchange {

  /** A whole answer came. {@code intuitTid} is Intuit's own id of it, empty when it has none. */
  record Answered(int status, String intuitTid, String body) implements Exchange {
    @Override
    public String toString() {
      return "Answered[" + status + " " + intuitTid + "]";
    }
  }

  /** Nothing left this machine: no connection came about. */
  record NotSent(String why) implements Exchange {}

  /** Something was sent, and no whole answer came: the work may be done or not. */
  record Lost(String why) implements Exchange {}
}
