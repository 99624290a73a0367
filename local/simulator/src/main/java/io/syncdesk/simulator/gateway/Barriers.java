package io.syncdesk.simulator.gateway;

import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.Fault;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.fault.FaultType;
import io.syncdesk.simulator.wire.FaultFormat;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The answers a call gets that never reaches the books. */
public final class Barriers {
  private final AtomicLong throttles = new AtomicLong();

  /** As in the field: sometimes JSON, sometimes XML although JSON was asked for. */
  Answer throttled(Instant now) {
    var fault = service("The request limit was reached.  Try again later");
    return throttles.getAndIncrement() % 2 == 0
        ? FaultFormat.usual(fault, now)
        : FaultFormat.xml(fault, now);
  }

  Answer quotaReached(Instant now) {
    return FaultFormat.usual(
        service("The monthly limit of CorePlus calls was reached.  Try again next month"), now);
  }

  private static Fault service(String detail) {
    return new Fault(429, FaultType.SERVICE, List.of(FaultCode.THROTTLED.because(detail)));
  }

  Answer unauthenticated(String detail, Instant now) {
    return FaultFormat.gateway(
        fault(401, FaultType.AUTHENTICATION, FaultCode.NOT_AUTHENTICATED.because(detail)), now);
  }

  Answer wrongCompany(Instant now) {
    return FaultFormat.usual(
        fault(
            403,
            FaultType.AUTHORIZATION,
            FaultCode.NOT_AUTHORIZED_FOR_COMPANY.because(
                "The application is not authorized for this company")),
        now);
  }

  Answer suspended(Instant now) {
    return FaultFormat.usual(
        Fault.validation(
            FaultCode.COMPANY_SUSPENDED.because(
                "Subscription period has ended or canceled or there was a billing problem")),
        now);
  }

  Answer outage() {
    return new Answer(
        503, "text/html", "<html><body><h1>503 Service Unavailable</h1></body></html>");
  }

  private static Fault fault(int status, FaultType type, Complaint complaint) {
    return new Fault(status, type, List.of(complaint));
  }
}
