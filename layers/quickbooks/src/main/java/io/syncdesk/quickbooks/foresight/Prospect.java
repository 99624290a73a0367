package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.InvoiceLine;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.record.JudgeReadiness;
import io.syncdesk.core.record.Readiness;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.quickbooks.foresight.rule.Known;
import io.syncdesk.quickbooks.lists.TurnMirror;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One record before its next try: judged as the lane would judge it, then rehearsed. */
final class Prospect {
  /** Every write is one; a credit has the most: its item, its memo, its application. */
  private static final int ATTEMPTS_MAX = 20;

  private final Settings settings;
  private final NextTry next;
  private final TurnMirror mirror;

  Prospect(Settings settings, NextTry next, TurnMirror mirror) {
    this.settings = settings;
    this.next = next;
    this.mirror = mirror;
  }

  Forecast over(Foresee.Sources sources) {
    var record = next.record();
    var dependencies = dependencies(sources);
    var attempts =
        record.counterparts().isEmpty()
            ? List.<Attempt>of()
            : sources.attempts().of(record.entity(), ATTEMPTS_MAX);
    var known = Known.around(record, List.copyOf(dependencies.values()), attempts, mirror);
    takeManyClassesForThere();
    return forecast(dependencies, new Rehearsal(next, known, sources.records()));
  }

  private Forecast forecast(Map<EntityRef, SyncRecord> dependencies, Rehearsal rehearsal) {
    return switch (JudgeReadiness.judge(next.record(), dependencies, settings)) {
      case Readiness.Ready(var task) -> rehearsal.play(task);
      case Readiness.WaitsOn _ ->
          new Waiting(next.record(), settings, mirror).forecast(dependencies, rehearsal);
      case Readiness.LeaveOut(var because) -> Forecast.of(new Effect.LeavesOut(because));
      case Readiness.LeaveOutWith(var on) ->
          Forecast.of(new Effect.LeavesOutWith(on, Called.entity(on, dependencies)));
      case Readiness.Impossible(var fault) ->
          new Forecast(List.of(), List.of(new Obstacle.Meets(fault)));
    };
  }

  private Map<EntityRef, SyncRecord> dependencies(Foresee.Sources sources) {
    var known = new HashMap<EntityRef, SyncRecord>();
    if (next.record().content() instanceof Content.Present(var snapshot)) {
      var wanted = snapshot.dependsOn(next.record().entity().company());
      if (!wanted.isEmpty()) {
        sources.records().findAll(wanted).forEach(it -> known.put(it.entity(), it));
      }
    }
    return known;
  }

  /** Each class is a read: beyond the first ones they are taken to be there. */
  private void takeManyClassesForThere() {
    if (next.record().content() instanceof Content.Present(Invoice invoice)) {
      Stream.concat(
              Stream.ofNullable(invoice.classOfAll()),
              invoice.lines().stream().map(InvoiceLine::lineClass).filter(Objects::nonNull))
          .distinct()
          .skip(Known.LOOKED_UP_MAX)
          .forEach(name -> mirror.imagine(entry(name)));
    }
  }

  private static Listed entry(String className) {
    return new Listed(ListKind.CLASS, Known.IMAGINED_ID, className, "", Listed.Use.ACTIVE, "0");
  }
}
