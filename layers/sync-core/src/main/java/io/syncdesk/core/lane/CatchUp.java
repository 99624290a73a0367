package io.syncdesk.core.lane;

import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.CaughtUp;
import io.syncdesk.core.books.Cue;
import io.syncdesk.core.books.Sighting;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Try;
import io.syncdesk.core.resolution.SyncError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at what others did in QuickBooks since last time: what shows our records and is no longer
 * as we wrote it goes to the desk, and what stands there is tried again if what it waits for
 * happened. Everything that was seen is stored before the look counts as done, so a turn that ends
 * in between looks once more.
 */
final class CatchUp {
  /**
   * Clocks may differ by ten minutes, and so may the moment a change becomes visible (reliability
   * 2.10).
   */
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  /** Before the first look the lists were read, perhaps over many turns. */
  private static final Duration FIRST_LOOKS_BACK = Duration.ofDays(1);

  private static final int ERRORS_AT_ONCE = 100;

  private final Turn turn;
  private final News news;

  CatchUp(Turn turn, News news) {
    this.turn = turn;
    this.news = news;
  }

  Progress catchUp() {
    var policy = turn.rules().catchUp();
    if (!policy.asksForALook(turn.id(), news, turn.now())) {
      return Progress.STILL;
    }
    // Who noted the news has the lane woken when it may look again.
    if (policy.tooEarlyBy(news, turn.now()).isPresent()) {
      return Progress.STILL;
    }
    if (!turn.hasTimeForAStep()) {
      return Progress.stop(new TurnEnd.MoreToDo());
    }
    return turn.allows(Call.Form.SINGLE) ? look() : Progress.stop(turn.keepPace());
  }

  private Progress look() {
    var began = turn.now();
    return switch (turn.books().changes(since(began), news.merges(), wanted(began))) {
      case CaughtUp.Seen seen -> store(seen, began);
      case CaughtUp.NotNow(var undecided) when ReadsRefused.by(undecided) && mayWait(began) ->
          later(began);
      case CaughtUp.NotNow(var undecided) -> Progress.stop(turn.pause(undecided));
    };
  }

  /** After the tables were restored nothing is written before a look. */
  private boolean mayWait(Instant now) {
    return !turn.rules().catchUp().restored().asksForALook(news, now);
  }

  private Progress later(Instant now) {
    turn.looked(news.putOff(now.plus(ReadsRefused.LATER)));
    return Progress.STILL;
  }

  private Instant since(Instant now) {
    return news.lookedUpTo().map(it -> it.minus(OVERLAP)).orElse(now.minus(FIRST_LOOKS_BACK));
  }

  /** Preferences stand in no change data: they are read when somebody waits, and now and then. */
  private Set<Cue> wanted(Instant now) {
    var preferences = Set.of(Cue.PREFERENCES);
    return turn.rules().catchUp().isDue(turn.id(), news, now)
        ? preferences
        : turn.stores().errors().awaitedAmong(turn.id(), preferences);
  }

  private Progress store(CaughtUp.Seen seen, Instant began) {
    var noticed = notice(seen.sightings());
    var progress = noticed instanceof Progress.Stop ? noticed : tryAgain(seen.cues(), noticed);
    if (progress instanceof Progress.Stop) {
      return progress;
    }
    turn.runsAgain();
    turn.books().learnChanges();
    turn.looked(news.seenAll(began, seen.sawSomething()));
    return progress;
  }

  private Progress notice(List<Sighting> sightings) {
    Progress progress = Progress.STILL;
    for (int from = 0; from < sightings.size(); from += Call.ITEMS_MAX) {
      if (!turn.hasTimeToStore()) {
        return Progress.stop(new TurnEnd.MoreToDo());
      }
      var some = sightings.subList(from, Math.min(sightings.size(), from + Call.ITEMS_MAX));
      var stored = noticeTogether(some);
      if (stored instanceof Progress.Stop) {
        return stored;
      }
      progress = stored instanceof Progress.Went ? stored : progress;
    }
    return progress;
  }

  /** One of each record at a time: a payment may have two counterparts. */
  private Progress noticeTogether(List<Sighting> sightings) {
    var left = List.copyOf(sightings);
    Progress progress = Progress.STILL;
    while (!left.isEmpty()) {
      var first = new LinkedHashMap<EntityRef, Sighting>();
      left.forEach(it -> first.putIfAbsent(it.owner(), it));
      left = left.stream().filter(it -> !it.equals(first.get(it.owner()))).toList();
      var stored = noticeOneEach(first);
      if (stored instanceof Progress.Stop) {
        return stored;
      }
      progress = stored instanceof Progress.Went ? stored : progress;
    }
    return progress;
  }

  private Progress noticeOneEach(Map<EntityRef, Sighting> sightings) {
    var records = turn.stores().records().findAll(sightings.keySet());
    var findings = new ArrayList<Finding>();
    for (var record : records) {
      Optional.ofNullable(sightings.get(record.entity()))
          .map(Noticed::new)
          .filter(it -> changes(it, record))
          .ifPresent(findings::add);
    }
    return findings.isEmpty()
        ? Progress.STILL
        : new StoreFindings(turn).store(findings, records, new Step.JournalChange.Unchanged());
  }

  /** Most of what is seen are our own writes: they are as we know them and cost no store. */
  private boolean changes(Noticed noticed, SyncRecord record) {
    return !noticed.on(record, turn.rules()).unlessDoubled().after().equals(record);
  }

  private Progress tryAgain(Map<Cue, String> cues, Progress before) {
    var progress = before;
    for (var cue : turn.stores().errors().awaitedAmong(turn.id(), cues.keySet())) {
      var tried = tryAgain(cue, cues.getOrDefault(cue, ""));
      if (tried instanceof Progress.Stop) {
        return tried;
      }
      progress = tried instanceof Progress.Went ? tried : progress;
    }
    return progress;
  }

  /**
   * What is tried again awaits nothing any more, so the next page holds the next ones. What was
   * tried in vain for just this stays and fills pages; behind a full one of those nobody is reached
   * until something else happens.
   */
  private Progress tryAgain(Cue cue, String evidence) {
    Progress progress = Progress.STILL;
    boolean isMore;
    do {
      isMore = false;
      for (var error : turn.stores().errors().awaiting(turn.id(), cue, ERRORS_AT_ONCE)) {
        if (!turn.hasTimeToStore()) {
          return Progress.stop(new TurnEnd.MoreToDo());
        }
        switch (tryAgain(error, cue, evidence)) {
          case Ledger.Stored.Done _ -> {
            progress = Progress.WENT;
            isMore = true;
          }
          case Ledger.Stored.Overtaken _ -> {} // A person or a newer version was first.
          case Ledger.Stored.Superseded _ -> {
            return Progress.stop(new TurnEnd.Superseded());
          }
        }
      }
    } while (isMore);
    return progress;
  }

  /** What is seen once more within the overlap is no reason for another try. */
  private Ledger.Stored tryAgain(SyncError error, Cue cue, String evidence) {
    if (!error.wasNotTriedFor(evidence)) {
      return new Ledger.Stored.Overtaken();
    }
    var record = turn.stores().records().find(error.entity()).orElseThrow();
    var now = turn.now();
    return record.state() instanceof State.Parked
        ? turn.store(
            new Step(
                List.of(new Step.Change(record, record.in(new State.Due(now, new Try.First())))),
                List.of(new Step.ErrorChange(error, error.triedFor(cue, evidence, now))),
                new Step.JournalChange.Unchanged()))
        : new Ledger.Stored.Overtaken();
  }
}
