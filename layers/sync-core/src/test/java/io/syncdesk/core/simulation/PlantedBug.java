package io.syncdesk.core.simulation;

import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.Reply;
import io.syncdesk.core.books.RequestId;
import io.syncdesk.core.books.Sight;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.company.Epoch;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.lane.Books;
import io.syncdesk.core.lane.Lanes;
import io.syncdesk.core.lane.Stores;
import io.syncdesk.core.ledger.Errands;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.numbering.InvoiceNumber;
import io.syncdesk.core.numbering.Reservations;
import io.syncdesk.core.record.Awaited;
import io.syncdesk.core.record.Journal;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Try;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Bugs that somebody could have made, each breaking one rule that the promises stand on. */
enum PlantedBug implements Bug {
  /** A crash after that forgets what QuickBooks answered. */
  JOURNAL_IS_CLOSED_BEFORE_WHAT_IT_HOLDS_IS_RECORDED {
    @Override
    public Stores inUse(Stores gated) {
      return SpoiltStores.withLedger(
          gated,
          (company, epoch, step) -> {
            if (step.journal() instanceof Step.JournalChange.Closed) {
              var closing = new Step(List.of(), List.of(), step.journal());
              return gated.ledger().store(company, epoch, closing) instanceof Ledger.Stored.Done
                  ? gated.ledger().store(company, epoch, unjournaled(step))
                  : new Ledger.Stored.Superseded();
            }
            return gated.ledger().store(company, epoch, step);
          });
    }
  },

  /** A crash while it is sent leaves no trace of it. */
  JOURNAL_IS_NEVER_OPENED {
    @Override
    public Stores inUse(Stores gated) {
      return SpoiltStores.withLedger(
          gated, (company, epoch, step) -> gated.ledger().store(company, epoch, unjournaled(step)));
    }
  },

  /** What is in the journal is sent again under a new id although the last was not answered. */
  REPLAY_GETS_A_NEW_REQUEST_ID {
    @Override
    public Stores inUse(Stores gated) {
      var lanes =
          new SpoiltLanes(gated.lanes()) {
            @Override
            public Optional<Begun> begin(CompanyId company) {
              return super.begin(company).map(PlantedBug::withRenamedJournal);
            }
          };
      return SpoiltStores.withLanes(gated, lanes);
    }
  },

  /** A lane that was overtaken goes on writing. */
  EPOCH_IS_NOT_CHECKED {
    @Override
    public Stores inUse(Stores gated) {
      return SpoiltStores.withLedger(
          gated, (company, epoch, step) -> gated.ledger().store(company, step));
    }
  },

  /** Whoever writes last wins. */
  REVISION_IS_NOT_CHECKED {
    @Override
    public Stores inTables(Stores tables) {
      return SpoiltStores.withLedger(
          tables,
          (company, epoch, step) -> tables.ledger().store(company, epoch, rebased(tables, step)));
    }
  },

  /** The change is told, the order is not kept. */
  OLDER_VERSION_IS_ACCEPTED {
    @Override
    public Stores inUse(Stores gated) {
      return SpoiltStores.withRecords(
          gated,
          new SpoiltRecords(gated.records()) {
            @Override
            public Optional<SyncRecord> find(EntityRef entity) {
              return super.find(entity).map(it -> it.version().value() > 1 ? aged(it) : it);
            }
          });
    }
  },

  /** A wake-up that never came is never made up for. */
  NOBODY_SWEEPS {
    @Override
    public boolean sweeps() {
      return false;
    }
  },

  /** A crash in the door loses the change. */
  DOOR_ACKNOWLEDGES_BEFORE_IT_STORES {
    @Override
    public boolean doorsAcknowledgeLast() {
      return false;
    }
  },

  /** Being asked to wait is taken for a refusal. */
  THROTTLE_USES_UP_AN_ATTEMPT {
    @Override
    public Books inBooks(Books books, CompanyId company) {
      return new SpoiltBooks(books) {
        @Override
        public Reply send(Call call) {
          var reply = super.send(call);
          return reply instanceof Reply.Unanswered(Outcome.Deferred _, var trace)
              ? allRefused(call, new Fault.Unknown("3001", ""), trace)
              : reply;
        }
      };
    }
  },

  /** No answer is taken for "nothing was done". */
  LOST_ANSWER_IS_TAKEN_FOR_NOT_DONE {
    @Override
    public Books inBooks(Books books, CompanyId company) {
      return new SpoiltBooks(books) {
        @Override
        public Reply send(Call call) {
          var reply = super.send(call);
          return reply instanceof Reply.Unanswered(Outcome.Uncertain _, var trace)
              ? allRefused(call, new Fault.BusinessRule("no answer"), trace)
              : reply;
        }
      };
    }
  },

  /** Nothing that waits is found when what it waits on arrives. */
  NOBODY_RELEASES_WHAT_WAITS {
    @Override
    public Stores inUse(Stores gated) {
      return SpoiltStores.withRecords(
          gated,
          new SpoiltRecords(gated.records()) {
            @Override
            public Set<EntityRef> awaitedAmong(CompanyId company, Collection<EntityRef> entities) {
              return Set.of();
            }
          });
    }
  },

  /** A crash between the two leaves dependents that nobody wakes. */
  DEPENDENTS_ARE_RELEASED_AFTER_THE_STEP {
    @Override
    public Stores inUse(Stores gated) {
      return new Stores(
          gated.lanes(),
          new SpoiltRecords(gated.records()) {
            @Override
            public Set<EntityRef> awaitedAmong(CompanyId company, Collection<EntityRef> entities) {
              return Set.of();
            }
          },
          new SpoiltLedger(
              gated.ledger(),
              (company, epoch, step) -> {
                var stored = gated.ledger().store(company, epoch, step);
                if (stored instanceof Ledger.Stored.Done) {
                  releaseAfter(gated, company, epoch, step);
                }
                return stored;
              }),
          gated.attempts(),
          gated.errors());
    }
  },

  /** The second try is a first one again, and so on for ever. */
  ATTEMPTS_ARE_NOT_COUNTED {
    @Override
    public Stores inUse(Stores gated) {
      return SpoiltStores.withLedger(
          gated,
          (company, epoch, step) ->
              gated.ledger().store(company, epoch, changed(step, PlantedBug::firstAgain)));
    }
  },

  /** What rested before its second attempt starts at its first again. */
  RESTING_EARNS_A_NEW_FIRST_ATTEMPT {
    @Override
    public Stores inUse(Stores gated) {
      return SpoiltStores.withLedger(
          gated,
          (company, epoch, step) -> {
            var records = step.records().stream().map(PlantedBug::firstAfterRest).toList();
            var forgetful = new Step(records, step.errors(), step.journal(), step.errands());
            return gated.ledger().store(company, epoch, forgetful);
          });
    }
  },

  /** The record is parked and nobody hears of it. */
  PARKED_WITHOUT_A_SYNC_ERROR {
    @Override
    public Stores inUse(Stores gated) {
      return SpoiltStores.withLedger(
          gated,
          (company, epoch, step) ->
              gated
                  .ledger()
                  .store(company, epoch, new Step(step.records(), List.of(), step.journal())));
    }
  },

  /** What was found in QuickBooks is not kept. */
  COUNTERPART_IS_FORGOTTEN {
    @Override
    public Stores inUse(Stores gated) {
      return SpoiltStores.withLedger(
          gated,
          (company, epoch, step) ->
              gated.ledger().store(company, epoch, changed(step, it -> it.with(List.of()))));
    }
  },

  /** What waits for a client is not told that the client is not to be synced any more. */
  ERRANDS_ARE_FORGOTTEN {
    @Override
    public Stores inUse(Stores gated) {
      return SpoiltStores.withLanes(
          gated,
          new SpoiltLanes(gated.lanes()) {
            @Override
            public Optional<Begun> begin(CompanyId company) {
              return super.begin(company)
                  .map(it ->
                      new Begun(
                          it.company(),
                          it.epoch(),
                          it.journal(),
                          it.usage(),
                          it.news(),
                          Errands.NONE));
            }

            @Override
            public Standing standing(CompanyId company) {
              var standing = super.standing(company);
              return new Standing(standing.hasOpenJournal(), standing.news(), Errands.NONE);
            }
          });
    }
  },

  /** Who comes next is given the same number. */
  NUMBERS_ARE_READ_OFF_AND_NOT_RESERVED {
    @Override
    public Reservations inReservations(Reservations reservations) {
      return new SpoiltReservations(reservations) {
        @Override
        public Reserved reserve(Realm realm, Reservation reservation) {
          return Reserved.DONE;
        }
      };
    }
  },

  /** Of two who read the same last number, both have the next. */
  WHO_IS_OVERTAKEN_AT_A_NUMBER_KEEPS_IT {
    @Override
    public Reservations inReservations(Reservations reservations) {
      return new SpoiltReservations(reservations) {
        @Override
        public Reserved reserve(Realm realm, Reservation reservation) {
          super.reserve(realm, reservation);
          return Reserved.DONE;
        }
      };
    }
  },

  /** Who repeats after a crash gets another number. */
  AN_INVOICE_FORGETS_ITS_NUMBER {
    @Override
    public Reservations inReservations(Reservations reservations) {
      return new SpoiltReservations(reservations) {
        @Override
        public Optional<InvoiceNumber> of(Realm realm, EntityRef invoice) {
          return Optional.empty();
        }

        @Override
        public Reserved reserve(Realm realm, Reservation it) {
          var own = super.of(realm, it.invoice());
          var read = new Read(own, it.read().last());
          return super.reserve(realm, new Reservation(it.invoice(), it.number(), read));
        }
      };
    }
  },

  /** Nothing is looked for before the second attempt. */
  SECOND_ATTEMPT_DOES_NOT_LOOK {
    @Override
    public Books inBooks(Books books, CompanyId company) {
      return new SpoiltBooks(books) {
        @Override
        public Sight look(SyncRecord record, Fault fault) {
          return new Sight.Seen(record.counterparts());
        }
      };
    }
  };

  private static Lanes.Begun withRenamedJournal(Lanes.Begun it) {
    var journal = it.journal().map(open -> renamed(open, it.epoch()));
    return new Lanes.Begun(it.company(), it.epoch(), journal, it.usage(), it.news(), it.errands());
  }

  private static Journal renamed(Journal it, Epoch epoch) {
    var id = new RequestId("again-" + epoch.value());
    return new Journal(id, it.form(), it.entries(), it.openedAt(), it.sentAt());
  }

  private static Step unjournaled(Step step) {
    return new Step(step.records(), step.errors(), new Step.JournalChange.Unchanged());
  }

  private static Step changed(Step step, UnaryOperator<SyncRecord> how) {
    var records =
        step.records().stream()
            .map(it -> new Step.Change(it.before(), how.apply(it.after())))
            .toList();
    return new Step(records, step.errors(), step.journal(), step.errands());
  }

  private static SyncRecord firstAgain(SyncRecord record) {
    return record.state() instanceof State.Due(var notBefore, Try.Second _)
        ? record.in(new State.Due(notBefore, new Try.First()))
        : record;
  }

  private static Step.Change firstAfterRest(Step.Change change) {
    return change.before().state() instanceof State.Resting
        ? new Step.Change(change.before(), firstAgain(change.after()))
        : change;
  }

  /** The record as if its version were older than any other. */
  private static SyncRecord aged(SyncRecord it) {
    return new SyncRecord(
        it.entity(),
        new Version(1),
        it.content(),
        it.contentHash(),
        it.amendment(),
        it.counterparts(),
        it.doubles(),
        it.state(),
        it.onDesk(),
        it.revision());
  }

  /** The step as if all of it had just been read. */
  private static Step rebased(Stores tables, Step step) {
    var records = step.records().stream().map(it -> rebased(tables, it)).toList();
    return new Step(records, step.errors(), step.journal(), step.errands());
  }

  private static Step.Change rebased(Stores tables, Step.Change change) {
    var after = change.after();
    return tables
        .records()
        .find(after.entity())
        .map(now ->
            new Step.Change(
                now,
                new SyncRecord(
                    after.entity(),
                    after.version(),
                    after.content(),
                    after.contentHash(),
                    after.amendment(),
                    after.counterparts(),
                    after.doubles(),
                    after.state(),
                    after.onDesk(),
                    now.revision())))
        .orElse(change);
  }

  private static void releaseAfter(Stores stores, CompanyId company, Epoch epoch, Step step) {
    var released = new ArrayList<Step.Change>();
    for (var change : step.records()) {
      if (change.after().isUsable()) {
        var awaited = new Awaited.Entity(change.after().entity());
        for (var it : stores.records().awaiting(company, awaited, Step.RECORDS_MAX)) {
          var due = new State.Due(Instant.EPOCH, new Try.First());
          released.add(new Step.Change(it, it.in(due)));
        }
      }
    }
    if (!released.isEmpty()) {
      stores.ledger().store(company, epoch, Step.of(released));
    }
  }

  private static Reply allRefused(Call call, Fault fault, Trace trace) {
    var refused = call.items().stream().<Outcome>map(_ -> new Outcome.Refused(fault)).toList();
    return new Reply.Answered(refused, trace);
  }
}
