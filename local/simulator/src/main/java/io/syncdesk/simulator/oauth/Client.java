package io.syncdesk.simulator.oauth;

/** The app as it is registered with Intuit. */
public record Client(String id, String secret) {
  /** What the simulator knows unless it is told otherwise. */
  public static Client local() {
    return new Client("local-client", "local-secret");
  }

  @Override
  public String toString() {
    return "Client[" + id + "]";
  }
}
