package io.syncdesk.core.resolution;

import static io.syncdesk.core.change.Told.DAY;
import static io.syncdesk.core.change.Told.NOON;
import static io.syncdesk.core.change.Told.usd;

import io.syncdesk.core.books.Trace;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.fault.Fault;
import java.time.Duration;
import java.time.Instant;

/** Sync errors and decisions made up for a test. */
public final class Desk {
  public static final Decision.Author OWNER = new Decision.Author("mem-owner", "Olga Owner");
  public static final Decision.Author ADMIN = new Decision.Author("mem-admin", "Aldo Admin");

  private Desk() {}

  public static SyncError error(EntityRef entity, Fault fault, Instant openedAt) {
    var trace = new Trace("tid-1", 400, "Duplicate Document Number", Duration.ofMillis(120));
    var subject = new Subject("1042", "acc-ada", "Ada Bianchi", usd("120.00"), DAY);
    return SyncError.open(entity, subject, fault, trace, openedAt);
  }

  public static Decision decision(Resolution resolution) {
    return new Decision(resolution, OWNER, NOON.plusSeconds(60));
  }
}
