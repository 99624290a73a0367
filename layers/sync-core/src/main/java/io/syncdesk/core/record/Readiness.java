package io.syncdesk.core.record;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.fault.Fault;

/** Whether a due record may be written now. */
public sealed interface Readiness {

  /** Yes, and this is the task. */
  record Ready(Task task) implements Readiness {}

  /** No, and so it rests, or a person has to see it. */
  sealed interface Rest extends Readiness {}

  /** Not before this other entity is in the books. */
  record WaitsOn(EntityRef dependency) implements Rest {}

  /** It is not to be in the books. */
  record LeaveOut(LeftOutBecause because) implements Rest {}

  /** It is not to be in the books, because this is not. */
  record LeaveOutWith(EntityRef dependency) implements Rest {}

  /** It never can be, as things are. */
  record Impossible(Fault fault) implements Rest {}
}
