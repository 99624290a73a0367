package io.syncdesk.core.lane;

import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.numbering.GiveNumber;
import io.syncdesk.core.numbering.GiveNumber.Given;
import io.syncdesk.core.numbering.Numbering;
import io.syncdesk.core.record.Amendment.GivenNumber;
import io.syncdesk.core.record.AutomaticNumber;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Try;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Gives the next number to invoices of automation that have none, or one that is taken, where the
 * firm wants it so (S14). It is reserved, and stored with the record, before anything is sent under
 * it: who repeats after a crash repeats with the same one. A number that a person chose stays.
 */
final class AssignNumbers {
  private static final Duration BUSY_FOR = Duration.ofMinutes(1);

  private final Turn turn;
  private final Realm realm;
  private final Numbering numbering;
  private final Map<String, Boolean> inUse = new HashMap<>();

  AssignNumbers(Turn turn) {
    this.turn = turn;
    this.realm = turn.realm();
    this.numbering = turn.numbering();
  }

  /** What may be sent now, as it is to be sent; and how the turn goes on. */
  record Assigned(List<SyncRecord> toSend, Progress progress) {}

  Assigned assign(List<SyncRecord> ready) {
    var needy = ready.stream().filter(this::needsNumber).toList();
    if (needy.isEmpty() || !numbering.inUse().areOursToChoose(realm)) {
      return new Assigned(ready, Progress.STILL);
    }
    var learned = learnInvoices();
    if (learned instanceof Progress.Stop) {
      return new Assigned(List.of(), learned);
    }
    var changes = needy.stream().flatMap(it -> change(it).stream()).toList();
    return changes.isEmpty() ? new Assigned(ready, Progress.STILL) : store(ready, changes);
  }

  /**
   * What has to be looked up before it is given another number: QuickBooks has this one, and it may
   * be our own invoice that has it, of a write that we have forgotten.
   */
  Optional<Fault> doubt(SyncRecord record) {
    return number(record)
        .filter(it -> !it.isBlank() && isInUse(it))
        .filter(_ -> numbering.inUse().areOursToChoose(realm))
        .map(it -> new Fault.NumberTaken(it, ""));
  }

  private boolean needsNumber(SyncRecord record) {
    return number(record).filter(it -> !isGood(record, it)).isPresent();
  }

  private Optional<String> number(SyncRecord record) {
    return AutomaticNumber.of(record, turn.company().settings()).map(AutomaticNumber::text);
  }

  private boolean isGood(SyncRecord record, String number) {
    return !number.isBlank()
        && !isRefused(record, number)
        && !isInUse(number)
        && !numbering.isOthers(realm, number, record.entity());
  }

  private boolean isInUse(String number) {
    return inUse.computeIfAbsent(number, it -> numbering.inUse().isInUse(realm, it));
  }

  /** QuickBooks said so, and the look showed that it is not our own. */
  private static boolean isRefused(SyncRecord record, String number) {
    return record.state() instanceof State.Due(var _, Try.Second(Fault.NumberTaken(var it, var _)))
        && it.equals(number);
  }

  /** The numbers that QuickBooks has are all known before one is chosen. */
  private Progress learnInvoices() {
    Progress progress = Progress.STILL;
    while (!numbering.inUse().areAllKnown(realm)) {
      progress = new LearnMore(turn).learn();
      if (!(progress instanceof Progress.Went)) {
        return progress;
      }
    }
    return progress;
  }

  private Optional<Step.Change> change(SyncRecord record) {
    var number = ((Content.Present) record.wanted()).snapshot().label();
    var given = new GiveNumber(numbering).giveInsteadOf(realm, record.entity(), number);
    return after(record, given).map(it -> new Step.Change(record, it));
  }

  private Optional<SyncRecord> after(SyncRecord record, Given given) {
    return switch (given) {
      case Given.Numbered(var text) -> Optional.of(record.amendedBy(next(record, text)));
      case Given.NotYet _ -> Optional.of(later(record, ReadsRefused.LATER));
      case Given.Busy _ -> Optional.of(later(record, BUSY_FOR));
      // It goes as it is, and QuickBooks says what it thinks of it.
      case Given.NoneLeft _, Given.NotOurs _ -> Optional.empty();
    };
  }

  private GivenNumber next(SyncRecord record, String number) {
    return isSecondAttempt(record) && record.amendment() instanceof GivenNumber before
        ? before.next(number, turn.now())
        : GivenNumber.first(number, turn.now());
  }

  private static boolean isSecondAttempt(SyncRecord record) {
    return record.state() instanceof State.Due(var _, Try.Second _);
  }

  private SyncRecord later(SyncRecord record, Duration wait) {
    var attempt = ((State.Due) record.state()).attempt();
    return record.in(new State.Due(turn.now().plus(wait), attempt));
  }

  private Assigned store(List<SyncRecord> ready, List<Step.Change> changes) {
    var changed =
        changes.stream().collect(Collectors.toMap(it -> it.before().entity(), Step.Change::after));
    return switch (turn.store(Step.of(changes))) {
      case Ledger.Stored.Done _ -> new Assigned(asStored(ready, changed), Progress.WENT);
      case Ledger.Stored.Overtaken _ -> new Assigned(others(ready, changed), Progress.WENT);
      case Ledger.Stored.Superseded _ ->
          new Assigned(List.of(), Progress.stop(new TurnEnd.Superseded()));
    };
  }

  private List<SyncRecord> asStored(List<SyncRecord> ready, Map<EntityRef, SyncRecord> changed) {
    return ready.stream()
        .map(it -> changed.containsKey(it.entity()) ? changed.get(it.entity()).stored() : it)
        .filter(it -> it.isDueAt(turn.now()))
        .toList();
  }

  /** Those that somebody else changed come again with the next page. */
  private static List<SyncRecord> others(
      List<SyncRecord> ready, Map<EntityRef, SyncRecord> changed) {
    return ready.stream().filter(it -> !changed.containsKey(it.entity())).toList();
  }
}
