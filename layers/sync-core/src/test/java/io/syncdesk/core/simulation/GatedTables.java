package io.syncdesk.core.simulation;

import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.attempt.Attempts;
import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.Cue;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Epoch;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Usage;
import io.syncdesk.core.lane.Lanes;
import io.syncdesk.core.lane.News;
import io.syncdesk.core.lane.Stores;
import io.syncdesk.core.ledger.Errands;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.mirror.Merge;
import io.syncdesk.core.record.Awaited;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Summary;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.core.resolution.SyncErrors;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The tables of this world: every call passes the gate, and the checker reads every step. */
final class GatedTables {
  private final Stores tables;
  private final Gate gate;
  private final Checker checker;
  private final Chronicle chronicle;

  GatedTables(Stores tables, Gate gate, Checker checker, Chronicle chronicle) {
    this.tables = tables;
    this.gate = gate;
    this.checker = checker;
    this.chronicle = chronicle;
  }

  Stores stores() {
    return new Stores(
        new GatedLanes(),
        new GatedRecords(),
        new GatedLedger(),
        new GatedAttempts(),
        new GatedErrors());
  }

  private final class GatedRecords implements Records {
    @Override
    public Optional<SyncRecord> find(EntityRef entity) {
      return gate.call("records.find", () -> tables.records().find(entity));
    }

    @Override
    public List<SyncRecord> findAll(Collection<EntityRef> entities) {
      return gate.call("records.findAll", () -> tables.records().findAll(entities));
    }

    @Override
    public List<SyncRecord> due(CompanyId company, EntityKind kind, Instant now, int limit) {
      return gate.call("records.due", () -> tables.records().due(company, kind, now, limit));
    }

    @Override
    public List<SyncRecord> awaiting(CompanyId company, Awaited awaited, int limit) {
      return gate.call(
          "records.awaiting", () -> tables.records().awaiting(company, awaited, limit));
    }

    @Override
    public Set<EntityRef> awaitedAmong(CompanyId company, Collection<EntityRef> entities) {
      return gate.call(
          "records.awaitedAmong", () -> tables.records().awaitedAmong(company, entities));
    }

    @Override
    public List<Waits> waitingFor(EntityRef awaited, int limit) {
      return gate.call("records.waitingFor", () -> tables.records().waitingFor(awaited, limit));
    }

    @Override
    public void claim(Map<BookRef, EntityRef> owners) {
      gate.call(
          "records.claim",
          () -> {
            tables.records().claim(owners);
            return owners.size();
          });
    }

    @Override
    public Map<BookRef, EntityRef> owners(CompanyId company, Collection<BookRef> shown) {
      return gate.call("records.owners", () -> tables.records().owners(company, shown));
    }

    @Override
    public boolean anyDue(CompanyId company, Instant now) {
      return gate.call("records.anyDue", () -> tables.records().anyDue(company, now));
    }
  }

  private final class GatedLedger implements Ledger {
    @Override
    public Stored store(CompanyId company, Step step) {
      return stored(step, () -> tables.ledger().store(company, step));
    }

    @Override
    public Stored store(CompanyId company, Epoch epoch, Step step) {
      return stored(step, () -> tables.ledger().store(company, epoch, step));
    }

    private Stored stored(Step step, Supplier<Stored> store) {
      return gate.call(
          "ledger.store",
          () -> {
            var stored = store.get();
            if (chronicle.inWords()) {
              chronicle.note(stored + " " + inWords(step));
            }
            if (stored instanceof Stored.Done && !step.records().isEmpty()) {
              checker.stored(step.records().stream().map(it -> it.after().entity()).toList());
            }
            return stored;
          });
    }

    private static String inWords(Step step) {
      return step.records().stream().map(it -> it.after().toString()).toList()
          + " "
          + step.errors().stream().map(it -> it.after().toString()).toList()
          + " "
          + step.journal();
    }
  }

  private final class GatedLanes implements Lanes {
    @Override
    public Optional<Begun> begin(CompanyId company) {
      return gate.call("lanes.begin", () -> tables.lanes().begin(company));
    }

    @Override
    public void pace(CompanyId company, Epoch epoch, Pace pace) {
      gate.call(
          "lanes.pace",
          () -> {
            tables.lanes().pace(company, epoch, pace);
            return pace;
          });
    }

    @Override
    public Optional<News> note(CompanyId company, Set<Merge> merges) {
      return gate.call("lanes.note", () -> tables.lanes().note(company, merges));
    }

    @Override
    public boolean looked(CompanyId company, Epoch epoch, News seen) {
      return gate.call(
          "lanes.looked",
          () -> {
            var before = tables.lanes().standing(company).news();
            var more = tables.lanes().looked(company, epoch, seen);
            CheckLooks.moved(before, tables.lanes().standing(company).news());
            return more;
          });
    }

    @Override
    public void used(CompanyId company, Epoch epoch, Usage usage) {
      gate.call(
          "lanes.used",
          () -> {
            tables.lanes().used(company, epoch, usage);
            return usage;
          });
    }

    @Override
    public void reconsidered(CompanyId company, Epoch epoch, Set<LeftOutBecause> reasons) {
      gate.call(
          "lanes.reconsidered",
          () -> {
            tables.lanes().reconsidered(company, epoch, reasons);
            return reasons;
          });
    }

    @Override
    public void ran(CompanyId company, Epoch epoch, Errands done) {
      gate.call(
          "lanes.ran",
          () -> {
            tables.lanes().ran(company, epoch, done);
            return done;
          });
    }

    @Override
    public Standing standing(CompanyId company) {
      return gate.call("lanes.standing", () -> tables.lanes().standing(company));
    }
  }

  private final class GatedAttempts implements Attempts {
    @Override
    public void append(List<Attempt> attempts) {
      gate.call(
          "attempts.append",
          () -> {
            tables.attempts().append(attempts);
            checker.attempted(attempts);
            return attempts;
          });
    }

    @Override
    public List<Attempt> of(EntityRef entity, int limit) {
      return gate.call("attempts.of", () -> tables.attempts().of(entity, limit));
    }
  }

  private final class GatedErrors implements SyncErrors {
    @Override
    public Optional<SyncError> find(CompanyId company, ErrorId id) {
      return gate.call("errors.find", () -> tables.errors().find(company, id));
    }

    @Override
    public Page list(CompanyId company, Filter filter, Optional<String> cursor, int limit) {
      return gate.call("errors.list", () -> tables.errors().list(company, filter, cursor, limit));
    }

    @Override
    public List<SyncError> awaiting(CompanyId company, Cue cue, int limit) {
      return gate.call("errors.awaiting", () -> tables.errors().awaiting(company, cue, limit));
    }

    @Override
    public List<SyncError> ofClient(CompanyId company, String clientId, int limit) {
      return gate.call("errors.ofClient", () -> tables.errors().ofClient(company, clientId, limit));
    }

    @Override
    public Set<Cue> awaitedAmong(CompanyId company, Collection<Cue> cues) {
      return gate.call("errors.awaitedAmong", () -> tables.errors().awaitedAmong(company, cues));
    }

    @Override
    public Summary summary(CompanyId company) {
      return gate.call("errors.summary", () -> tables.errors().summary(company));
    }
  }
}
