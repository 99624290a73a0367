package io.syncdesk.simulator.books.rule;

import io.syncdesk.simulator.books.PacificTime;
import io.syncdesk.simulator.books.Proposal;
import io.syncdesk.simulator.fault.Complaint;
import io.syncdesk.simulator.fault.FaultCode;
import io.syncdesk.simulator.json.Json;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates are written yyyy-mm-dd and exist in the calendar. */
final class DatesAreDates implements Rule {
  @Override
  public Optional<Complaint> objection(Proposal proposal) {
    return Stream.of("TxnDate", "DueDate", "ShipDate")
        .filter(property -> !isDate(Json.text(proposal.after(), property)))
        .findFirst()
        .map(property ->
            FaultCode.INVALID_DATE.at(
                property,
                "Date should be in the format yyyy-MM-dd. Supplied value:"
                    + Json.text(proposal.after(), property)));
  }

  private static boolean isDate(String text) {
    return text.isEmpty() || PacificTime.date(text).isPresent();
  }
}
