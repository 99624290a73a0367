package io.syncdesk.benchmarks;

import io.syncdesk.stack.LocalSystem;
import io.syncdesk.stack.firm.Firm;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All meters at one moment. */
record Reading(
    long nanos, double writeUnits, double readUnits, long calls, long metered, long laneRuns) {

  static Reading take(LocalSystem system) {
    var totals = new QuickBooks(system.quickBooks().uri()).totals();
    return new Reading(
        System.nanoTime(),
        CountUnits.SUM.writeUnits(),
        CountUnits.SUM.readUnits(),
        totals.path("writes").asLong()
            + totals.path("reads").asLong()
            + totals.path("batches").asLong(),
        totals.path("metered").asLong(),
        laneRuns(system));
  }

  Reading since(Reading before) {
    return new Reading(
        nanos - before.nanos,
        writeUnits - before.writeUnits,
        readUnits - before.readUnits,
        calls - before.calls,
        metered - before.metered,
        laneRuns - before.laneRuns);
  }

  double seconds() {
    return nanos / 1e9;
  }

  /** Every turn raises the epoch of its company by one. */
  private static long laneRuns(LocalSystem system) {
    var lane =
        system
            .dynamoDb()
            .getItem(request ->
                request
                    .tableName("sync-desk-companies")
                    .key(
                        Map.of(
                            "company", AttributeValue.fromS(Firm.DEMO.id()),
                            "part", AttributeValue.fromS("company#lane"))));
    var epoch = Objects.requireNonNull(lane.item().get("epoch"), "no turn was ever begun");
    return Long.parseLong(epoch.n());
  }
}
