package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.record.Amendment;
import io.syncdesk.core.record.JudgeReadiness;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.Readiness;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.quickbooks.foresight.rule.Known;
import io.syncdesk.quickbooks.lists.TurnMirror;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record that would wait: for what, and what it would meet after that. For the second question
 * each thing that is missing is taken to be in the books already.
 */
final class Waiting {
  /** Each may be a read, and nobody reads further: the rest is much the same. */
  private static final int TOLD_MAX = 20;

  private final SyncRecord record;
  private final Settings settings;
  private final TurnMirror mirror;

  Waiting(SyncRecord record, Settings settings, TurnMirror mirror) {
    this.record = record;
    this.settings = settings;
    this.mirror = mirror;
  }

  Forecast forecast(Map<EntityRef, SyncRecord> dependencies, Rehearsal rehearsal) {
    var known = new HashMap<>(dependencies);
    var effects = new ArrayList<Effect>();
    var obstacles = new ArrayList<Obstacle>();
    while (judge(known) instanceof Readiness.WaitsOn(var on)) {
      if (effects.size() < TOLD_MAX) {
        effects.add(new Effect.WaitsFor(on, Called.entity(on, dependencies)));
        obstacles.add(obstacle(on, dependencies));
      }
      known.put(on, standIn(on, known));
    }
    obstacles.addAll(afterwards(known, rehearsal));
    return new Forecast(effects, obstacles);
  }

  private List<Obstacle> afterwards(Map<EntityRef, SyncRecord> known, Rehearsal rehearsal) {
    return switch (judge(known)) {
      case Readiness.Ready(var task) -> rehearsal.play(task).obstacles();
      case Readiness.Impossible(var fault) -> List.of(new Obstacle.Meets(fault));
      case Readiness.WaitsOn _, Readiness.LeaveOut _, Readiness.LeaveOutWith _ -> List.of();
    };
  }

  private Readiness judge(Map<EntityRef, SyncRecord> known) {
    return JudgeReadiness.judge(record, known, settings);
  }

  /** A client or service whose counterpart is inactive is named as QuickBooks names it. */
  private Obstacle obstacle(EntityRef on, Map<EntityRef, SyncRecord> dependencies) {
    return Optional.ofNullable(dependencies.get(on)).stream()
        .flatMap(it -> it.counterparts().stream())
        .flatMap(it -> Inactive.of(it, mirror).stream())
        .findFirst()
        .<Obstacle>map(Obstacle.Meets::new)
        .orElseGet(() -> new Obstacle.NotThereYet(on, Called.entity(on, dependencies)));
  }

  private static SyncRecord standIn(EntityRef entity, Map<EntityRef, SyncRecord> known) {
    var shown = new ContentHash("imagined");
    var counterpart =
        new Counterpart(BooksKind.showing(entity.kind()), Known.IMAGINED_ID, "0", shown);
    return Optional.ofNullable(known.get(entity))
        .orElseGet(() -> unknown(entity, shown))
        .with(List.of(counterpart))
        .in(new State.Synced());
  }

  private static SyncRecord unknown(EntityRef entity, ContentHash shown) {
    return new SyncRecord(
        entity,
        new Version(1),
        new Content.Deleted(),
        shown,
        new Amendment.None(),
        List.of(),
        List.of(),
        new State.Synced(),
        OnDesk.NO,
        SyncRecord.NOT_STORED);
  }
}
