package io.syncdesk.simulator.fault;

import java.util.List;

/** A refusal with its HTTP status; it may give several reasons. */
public record Fault(int status, FaultType type, List<Complaint> complaints) {
  public Fault {
    complaints = List.copyOf(complaints);
    if (complaints.isEmpty()) {
      throw new IllegalArgumentException("A fault needs a reason");
    }
  }

  /** The usual refusal: 400, about the content of the request. */
  public static Fault validation(Complaint complaint) {
    return new Fault(400, FaultType.VALIDATION, List.of(complaint));
  }
}
