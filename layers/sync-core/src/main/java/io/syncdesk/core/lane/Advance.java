package io.syncdesk.core.lane;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Sight;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.record.JudgeReadiness;
import io.syncdesk.core.record.Readiness;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Task;
import io.syncdesk.core.record.Try;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.SyncError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings a page of due records one step on: what is not ready rests, first attempts travel
 * together, second attempts look first and go alone, so that one record's trouble never becomes its
 * neighbours'.
 */
final class Advance {
  private final Turn turn;
  private final Instant startedAt;
  private final List<Finding> settled = new ArrayList<>();
  private final List<SyncRecord> ready = new ArrayList<>();
  private final List<SendCall.Planned> firsts = new ArrayList<>();
  private final List<Doubt> informed = new ArrayList<>();
  private final Set<BookRef> linked = new HashSet<>();

  Advance(Turn turn) {
    this.turn = turn;
    this.startedAt = turn.now();
  }

  /** A record that is looked for in QuickBooks before anything else, and because of which fault. */
  private record Doubt(SyncRecord record, Fault after) {}

  Progress advance(List<SyncRecord> page) {
    var known = dependencies(page);
    for (var record : page) {
      doubt(record).ifPresentOrElse(informed::add, () -> sort(record, known));
    }
    var progress = planAll(known);
    progress = progress instanceof Progress.Stop ? progress : either(progress, storeSettled(page));
    for (var call : calls()) {
      progress = progress instanceof Progress.Stop ? progress : sendCall(call, progress);
    }
    for (var doubt : informed) {
      progress = progress instanceof Progress.Stop ? progress : look(doubt, known, progress);
    }
    return progress;
  }

  /**
   * Second attempts look first. So does the first attempt of what was parked by a fault that leaves
   * open whether QuickBooks did it: an optimistic create could make a second document.
   */
  private Optional<Doubt> doubt(SyncRecord record) {
    return switch (due(record).attempt()) {
      case Try.Second(var after) -> Optional.of(new Doubt(record, after));
      case Try.First _ ->
          switch (record.onDesk()) {
            case NO -> Optional.empty();
            case YES ->
                turn.stores()
                    .errors()
                    .find(turn.id(), ErrorId.of(record.entity()))
                    .map(SyncError::fault)
                    .filter(Fault.CuredByLooking.class::isInstance)
                    .map(fault -> new Doubt(record, fault));
          };
    };
  }

  private void sort(SyncRecord record, Map<EntityRef, SyncRecord> known) {
    switch (judge(record, known)) {
      case Readiness.Ready _ -> ready.add(record);
      case Readiness.Rest rest -> settled.add(notReady(record, rest));
    }
  }

  private Progress planAll(Map<EntityRef, SyncRecord> known) {
    var assignNumbers = new AssignNumbers(turn);
    var certain = new ArrayList<SyncRecord>();
    for (var record : ready) {
      assignNumbers
          .doubt(record)
          .map(fault -> new Doubt(record, fault))
          .ifPresentOrElse(informed::add, () -> certain.add(record));
    }
    var assigned = assignNumbers.assign(certain);
    for (var record : assigned.toSend()) {
      task(record, known).ifPresent(this::plan);
    }
    return assigned.progress();
  }

  private Readiness judge(SyncRecord record, Map<EntityRef, SyncRecord> known) {
    return JudgeReadiness.judge(record, known, turn.company().settings());
  }

  private Finding notReady(SyncRecord record, Readiness.Rest rest) {
    var next = due(record).attempt();
    return switch (rest) {
      case Readiness.WaitsOn(var on) -> new Rests(record, new State.Waiting(on, next));
      case Readiness.LeaveOut(var because) -> new Rests(record, new State.NotSynced(because, next));
      case Readiness.LeaveOutWith(var on) -> new Rests(record, new State.LeftOutWith(on, next));
      case Readiness.Impossible(var fault) -> notSent(record, fault);
    };
  }

  private void plan(Task task) {
    switch (draft(task)) {
      case Draft.Send(var write) -> firsts.add(new SendCall.Planned(task.record(), write));
      case Draft.Shown(var counterparts) -> shown(task.record(), counterparts);
      case Draft.Impossible(var fault) -> settled.add(notSent(task.record(), fault));
    }
  }

  /** Two of a page that found the same entry: the second finds it taken in the next round. */
  private void shown(SyncRecord record, List<Counterpart> counterparts) {
    var isFree =
        counterparts.stream()
            .map(Counterpart::ref)
            .filter(it -> !record.isShownBy(it))
            .allMatch(linked::add);
    if (isFree) {
      settled.add(Tried.of(record, startedAt, new Tried.Result.Found(counterparts)));
    }
  }

  private Progress storeSettled(List<SyncRecord> page) {
    return settled.isEmpty()
        ? Progress.STILL
        : new StoreFindings(turn).store(settled, page, new Step.JournalChange.Unchanged());
  }

  /**
   * One batch for all that fit into one, or when this minute has seen its batches, one call for
   * each; the same write is never sent twice at once.
   */
  private List<List<SendCall.Planned>> calls() {
    if (!turn.allows(Call.Form.BATCH)) {
      return firsts.stream().map(List::of).toList();
    }
    var calls = new ArrayList<List<SendCall.Planned>>();
    var batch = new ArrayList<SendCall.Planned>();
    var bodies = new HashSet<String>();
    int characters = 0;
    for (var planned : firsts) {
      var body = planned.write().body();
      if (!planned.write().fitsInBatch()) {
        calls.add(List.of(planned));
      } else if (hasRoomFor(body, batch.size(), characters) && bodies.add(body)) {
        batch.add(planned);
        characters += body.length();
      }
    }
    if (!batch.isEmpty()) {
      calls.addFirst(batch);
    }
    return calls;
  }

  /** A single body may be longer than a batch: then it goes alone. */
  private static boolean hasRoomFor(String body, int writes, int characters) {
    return writes == 0
        || (writes < Call.ITEMS_MAX && characters + body.length() <= Call.CHARACTERS_MAX);
  }

  private Progress sendCall(List<SendCall.Planned> call, Progress before) {
    return turn.hasTimeForAStep()
        ? either(before, new SendCall(turn).send(call))
        : Progress.stop(new TurnEnd.MoreToDo());
  }

  private Progress look(Doubt doubt, Map<EntityRef, SyncRecord> known, Progress before) {
    if (!turn.hasTimeForAStep()) {
      return Progress.stop(new TurnEnd.MoreToDo());
    }
    if (!turn.allows(Call.Form.SINGLE)) {
      return Progress.stop(turn.keepPace());
    }
    var record = doubt.record();
    return switch (turn.books().look(record, doubt.after())) {
      case Sight.Seen(var counterparts) -> either(before, seen(record, counterparts, known));
      case Sight.Hopeless(var fault) -> either(before, storeOne(record, notSent(record, fault)));
      case Sight.NotNow(var undecided) when ReadsRefused.by(undecided) -> later(record, before);
      case Sight.NotNow(var undecided) -> Progress.stop(turn.pause(undecided));
    };
  }

  /** Only this record needs a read; what only writes goes on. */
  private Progress later(SyncRecord record, Progress before) {
    var due = new State.Due(turn.now().plus(ReadsRefused.LATER), due(record).attempt());
    return switch (turn.store(Step.of(List.of(new Step.Change(record, record.in(due)))))) {
      case Ledger.Stored.Done _, Ledger.Stored.Overtaken _ -> before;
      case Ledger.Stored.Superseded _ -> Progress.stop(new TurnEnd.Superseded());
    };
  }

  /** What a look showed is stored before anything is decided by it, or it could be forgotten. */
  private Progress seen(
      SyncRecord record, List<Counterpart> counterparts, Map<EntityRef, SyncRecord> known) {
    if (counterparts.equals(record.counterparts())) {
      return again(record, known);
    }
    var seen = record.with(counterparts);
    return switch (turn.store(Step.of(List.of(new Step.Change(record, seen))))) {
      case Ledger.Stored.Done _ -> again(seen.stored(), known);
      case Ledger.Stored.Overtaken _ -> Progress.WENT;
      case Ledger.Stored.Superseded _ -> Progress.stop(new TurnEnd.Superseded());
    };
  }

  private Progress again(SyncRecord record, Map<EntityRef, SyncRecord> known) {
    return switch (judge(record, known)) {
      case Readiness.Ready _ -> numberedAgain(record, known);
      case Readiness.Rest rest -> storeOne(record, notReady(record, rest));
    };
  }

  private Progress numberedAgain(SyncRecord record, Map<EntityRef, SyncRecord> known) {
    var assigned = new AssignNumbers(turn).assign(List.of(record));
    return assigned.toSend().stream()
        .flatMap(it -> task(it, known).stream())
        .findFirst()
        .map(this::again)
        .orElse(assigned.progress());
  }

  private Optional<Task> task(SyncRecord record, Map<EntityRef, SyncRecord> known) {
    return judge(record, known) instanceof Readiness.Ready(var task)
        ? Optional.of(task)
        : Optional.empty();
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
    var wanted = new LinkedHashSet<EntityRef>();
    for (var record : page) {
      if (record.content() instanceof Content.Present(var snapshot)) {
        wanted.addAll(snapshot.dependsOn(turn.id()));
      }
    }
    var known = new HashMap<EntityRef, SyncRecord>();
    turn.stores().records().findAll(wanted).forEach(it -> known.put(it.entity(), it));
    return known;
  }

  private static State.Due due(SyncRecord record) {
    return (State.Due) record.state();
  }

  private static Progress either(Progress before, Progress now) {
    return now instanceof Progress.Still ? before : now;
  }
}
