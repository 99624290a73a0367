package io.syncdesk.simulator.fault;

/** The families of faults, spelled as on the wire. */
public enum FaultType {
  VALIDATION("ValidationFault"),
  SYSTEM("SystemFault"),
  AUTHENTICATION("AUTHENTICATION"),
  AUTHORIZATION("AuthorizationFault"),
  SERVICE("SERVICE");

  private final String wireName;

  FaultType(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }
}
