package io.syncdesk.core.lane;

import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.record.SyncRecord;
import java.util.List;

/** What a turn found out about one record, and what follows from it for the record as it is now. */
sealed interface Finding permits Tried, Rests, Noticed {

  EntityRef entity();

  /** May be asked again when somebody changed the record meanwhile. */
  Consequence on(SyncRecord current, Rules rules);

  /** What is to be written down of it. */
  List<Attempt> attempts();
}
