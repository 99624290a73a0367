package io.syncdesk.simulator.company;

/** What tells one write from another: its request id, or the empty string, and what it asks for. */
public record Request(String id, String fingerprint) {
  boolean isNamed() {
    return !id.isEmpty();
  }
}
