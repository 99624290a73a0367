package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.time.Instant;

/** When a write happens, as one instant for everything it touches. */
public record Moment(Instant instant) {
  public String today() {
    return PacificTime.date(instant).toString();
  }

  void stampCreated(ObjectNode body) {
    body.putObject("MetaData")
        .put("CreateTime", PacificTime.seconds(instant))
        .put("LastUpdatedTime", PacificTime.seconds(instant));
  }

  /** A touched entity is news to change data capture although nobody wrote it itself. */
  void stampTouched(ObjectNode body) {
    body.withObject("/MetaData").put("LastUpdatedTime", PacificTime.seconds(instant));
  }

  void stampWritten(ObjectNode body) {
    stampTouched(body);
    body.put("SyncToken", Integer.toString(Integer.parseInt(Json.text(body, "SyncToken")) + 1));
  }
}
