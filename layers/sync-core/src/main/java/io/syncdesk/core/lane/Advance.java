package io.syncdesk.core.lane;

import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Sight;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.JudgeReadiness;
import io.syncdesk.core.record.Readiness;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.Step;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Task;
import io.syncdesk.core.record.Try;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Brings a page of due records one step on: what is not ready rests, first attempts travel
 * together, second attempts look first and go alone, so that one record's trouble never becomes its
 * neighbours'.
 */
final class Advance {
  private final Turn turn;
  private final Instant startedAt;
  private final List<Finding> settled = new ArrayList<>();
  private final List<SendCall.Planned> firsts = new ArrayList<>();
  private final List<Task> seconds = new ArrayList<>();

  Advance(Turn turn) {
    this.turn = turn;
    this.startedAt = turn.now();
  }

  Progress advance(List<SyncRecord> page) {
    var known = dependencies(page);
    for (var record : page) {
      sort(record, JudgeReadiness.judge(record, known, turn.company().settings()));
    }
    var progress = storeSettled(page);
    for (var call : calls()) {
      progress = progress instanceof Progress.Stop ? progress : sendCall(call, progress);
    }
    for (var task : seconds) {
      progress = progress instanceof Progress.Stop ? progress : second(task, progress);
    }
    return progress;
  }

  private void sort(SyncRecord record, Readiness readiness) {
    switch (readiness) {
      case Readiness.Ready(var task) -> {
        switch (due(record).attempt()) {
          case Try.First _ -> plan(task);
          case Try.Second _ -> seconds.add(task);
        }
      }
      case Readiness.WaitsOn(var on) -> settled.add(new Rests(record, new State.Waiting(on)));
      case Readiness.LeaveOut(var because) ->
          settled.add(new Rests(record, new State.NotSynced(because)));
      case Readiness.LeaveOutWith(var on) ->
          settled.add(new Rests(record, new State.LeftOutWith(on)));
      case Readiness.Impossible(var fault) -> settled.add(notSent(record, fault));
    }
  }

  private void plan(Task task) {
    switch (draft(task)) {
      case Draft.Send(var write) -> firsts.add(new SendCall.Planned(task.record(), write));
      case Draft.Shown(var counterparts) ->
          settled.add(Tried.of(task.record(), startedAt, new Tried.Result.Found(counterparts)));
      case Draft.Impossible(var fault) -> settled.add(notSent(task.record(), fault));
    }
  }

  private Progress storeSettled(List<SyncRecord> page) {
    return settled.isEmpty()
        ? Progress.STILL
        : new StoreFindings(turn).store(settled, page, new Step.JournalChange.Unchanged());
  }

  /** One batch for all that fit into one; the same write is never sent twice at once. */
  private List<List<SendCall.Planned>> calls() {
    var calls = new ArrayList<List<SendCall.Planned>>();
    var batch = new ArrayList<SendCall.Planned>();
    var bodies = new HashSet<String>();
    for (var planned : firsts) {
      if (!planned.write().fitsInBatch()) {
        calls.add(List.of(planned));
      } else if (bodies.add(planned.write().body()) && batch.size() < Call.ITEMS_MAX) {
        batch.add(planned);
      }
    }
    if (!batch.isEmpty()) {
      calls.addFirst(batch);
    }
    return calls;
  }

  private Progress sendCall(List<SendCall.Planned> call, Progress before) {
    return turn.hasTimeForAStep()
        ? either(before, new SendCall(turn).send(call))
        : Progress.stop(new TurnEnd.MoreToDo());
  }

  private Progress second(Task task, Progress before) {
    if (!turn.hasTimeForAStep()) {
      return Progress.stop(new TurnEnd.MoreToDo());
    }
    return switch (turn.books().look(task.record(), fault(task.record()))) {
      case Sight.Seen(var counterparts) ->
          either(before, again(task.with(task.record().with(counterparts))));
      case Sight.Hopeless(var fault) ->
          either(before, storeOne(task.record(), notSent(task.record(), fault)));
      case Sight.NotNow(var undecided) -> Progress.stop(turn.pause(undecided));
    };
  }

  private Progress again(Task task) {
    var record = task.record();
    return switch (draft(task)) {
      case Draft.Send(var write) ->
          new SendCall(turn).send(List.of(new SendCall.Planned(record, write)));
      case Draft.Shown(var counterparts) ->
          storeOne(record, Tried.of(record, startedAt, new Tried.Result.Found(counterparts)));
      case Draft.Impossible(var fault) -> storeOne(record, notSent(record, fault));
    };
  }

  private Progress storeOne(SyncRecord record, Finding finding) {
    return new StoreFindings(turn)
        .store(List.of(finding), List.of(record), new Step.JournalChange.Unchanged());
  }

  /** A record we cannot put into QuickBooks' words must not hold up its company's lane. */
  private Draft draft(Task task) {
    try {
      return turn.books().draft(task);
    } catch (RuntimeException e) {
      return new Draft.Impossible(
          new Fault.Malformed("translation", String.valueOf(e.getMessage())));
    }
  }

  private Finding notSent(SyncRecord record, Fault fault) {
    return Tried.of(record, startedAt, new Tried.Result.NotSent(fault));
  }

  private Map<EntityRef, SyncRecord> dependencies(List<SyncRecord> page) {
    var wanted = new HashSet<EntityRef>();
    for (var record : page) {
      if (record.content() instanceof Content.Present(var snapshot)) {
        wanted.addAll(snapshot.dependsOn(turn.id()));
      }
    }
    var known = new HashMap<EntityRef, SyncRecord>();
    turn.stores().records().findAll(wanted).forEach(it -> known.put(it.entity(), it));
    return known;
  }

  private static Fault fault(SyncRecord record) {
    return ((Try.Second) due(record).attempt()).after();
  }

  private static State.Due due(SyncRecord record) {
    return (State.Due) record.state();
  }

  private static Progress either(Progress before, Progress now) {
    return now instanceof Progress.Still ? before : now;
  }
}
