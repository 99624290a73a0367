package io.syncdesk.quickbooks.look;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.books.Sight;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.quickbooks.client.Reading;
import java.util.List;
import java.util.function.Function;

/** From readings to sights. */
final class Sights {
  private Sights() {}

  /** The attempt goes on with the record as we have it. */
  static Sight unchanged(SyncRecord record) {
    return new Sight.Seen(record.counterparts());
  }

  /** What a reading shows; a question that QuickBooks will not answer leaves things as they are. */
  static Sight of(Reading reading, SyncRecord record, Function<List<JsonNode>, Sight> rows) {
    return switch (reading) {
      case Reading.Rows(var found) -> rows.apply(found);
      case Reading.Refused _ -> unchanged(record);
      case Reading.NotNow(var undecided) -> new Sight.NotNow(undecided);
    };
  }

  /** The mirror has learned what there was to learn. */
  static Sight refreshed(Reading reading, SyncRecord record) {
    return of(reading, record, _ -> unchanged(record));
  }
}
