package io.syncdesk.core.simulation;

import io.syncdesk.core.books.CaughtUp;
import io.syncdesk.core.books.Cue;
import io.syncdesk.core.books.Sighting;
import io.syncdesk.core.books.Sighting.How;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Epoch;
import io.syncdesk.core.lane.Books;
import io.syncdesk.core.lane.Lanes;
import io.syncdesk.core.lane.News;
import io.syncdesk.core.lane.Stores;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.mirror.Merge;
import io.syncdesk.core.record.OnDesk;
import io.syncdesk.core.record.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Bugs in how a lane looks at what others did in QuickBooks. */
enum CatchUpBug implements Bug {
  /** A crash after that loses what was seen until a bookkeeper touches it again. */
  LOOK_COUNTS_AS_DONE_BEFORE_WHAT_IT_SAW_IS_STORED {
    @Override
    public Bug inThisRun(InstantSource clock) {
      return new LookCountsAsDoneAtOnce(clock);
    }
  },

  /** A lane that was overtaken writes down how far it looked. */
  OVERTAKEN_LOOK_IS_STORED {
    @Override
    public Bug inThisRun(InstantSource clock) {
      return new OvertakenLookIsStored();
    }
  },

  /** What QuickBooks tells while a lane looks counts as seen. */
  NEWS_DURING_A_LOOK_ARE_FORGOTTEN {
    @Override
    public Stores inUse(Stores gated) {
      return SpoiltStores.withLanes(
          gated,
          new SpoiltLanes(gated.lanes()) {
            @Override
            public boolean looked(CompanyId company, Epoch epoch, News seen) {
              var noted = standing(company).news().noted();
              return super.looked(company, epoch, upTo(noted, seen));
            }
          });
    }
  },

  /** Who never hears of anything never looks. */
  LOST_WEBHOOKS_ARE_NOT_MADE_UP_FOR {
    @Override
    public Stores inUse(Stores gated) {
      return SpoiltStores.withLanes(
          gated,
          new SpoiltLanes(gated.lanes()) {
            @Override
            public Optional<Begun> begin(CompanyId company) {
              return super.begin(company).map(CatchUpBug::lookedFarAhead);
            }

            @Override
            public Standing standing(CompanyId company) {
              var standing = super.standing(company);
              return new Standing(
                  standing.hasOpenJournal(), farAhead(standing.news()), standing.errands());
            }
          });
    }
  },

  /** A crash in the door loses what QuickBooks told. */
  WEBHOOK_IS_ANSWERED_BEFORE_IT_IS_NOTED {
    @Override
    public boolean webhooksAreAnsweredLast() {
      return false;
    }
  },

  /** What becomes visible later than it happened is never seen. */
  LOOKS_DO_NOT_OVERLAP {
    @Override
    public Books inBooks(Books books, CompanyId company) {
      return new SpoiltBooks(books) {
        @Override
        public CaughtUp changes(Instant since, Set<Merge> merges, Set<Cue> wanted) {
          return super.changes(since.plus(OVERLAP), merges, wanted);
        }
      };
    }
  },

  /** Whatever comes back is held for somebody else's. */
  OWN_WRITES_ARE_TAKEN_FOR_EDITS {
    @Override
    public Books inBooks(Books books, CompanyId company) {
      return seeing(books, CatchUpBug::edited);
    }
  },

  /** Whatever somebody did is held for our own. */
  EDITS_ARE_TAKEN_FOR_OWN_WRITES {
    @Override
    public Books inBooks(Books books, CompanyId company) {
      return seeing(books, CatchUpBug::asWritten);
    }
  },

  /** So the next try finds nothing to do. */
  DRIFT_IS_NOT_REMEMBERED_OF_WHAT_DRIFTED {
    @Override
    public Stores inUse(Stores gated) {
      return SpoiltStores.withChanges(gated, CatchUpBug::withoutDrift);
    }
  },

  /** What a person left aside is put back on the desk by whoever touches it. */
  SKIP_IS_UNDONE_BY_A_LOOK {
    @Override
    public Stores inUse(Stores gated) {
      return SpoiltStores.withChanges(gated, CatchUpBug::unskipped);
    }
  },

  /** What happened once is a reason to try again as long as it can be seen. */
  ONE_HAPPENING_IS_WORTH_MANY_TRIES {
    @Override
    public Books inBooks(Books books, CompanyId company) {
      return new SpoiltBooks(books) {
        @Override
        public CaughtUp changes(Instant since, Set<Merge> merges, Set<Cue> wanted) {
          var caughtUp = super.changes(since, merges, wanted);
          return caughtUp instanceof CaughtUp.Seen seen ? renewed(seen, since) : caughtUp;
        }
      };
    }
  };

  private static final Duration OVERLAP = Duration.ofMinutes(10);
  private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");

  /** Takes down how far it looked as soon as QuickBooks has answered. */
  private static final class LookCountsAsDoneAtOnce extends RemembersTurns {
    private final InstantSource clock;
    private Optional<Lanes> lanes = Optional.empty();

    LookCountsAsDoneAtOnce(InstantSource clock) {
      this.clock = clock;
    }

    @Override
    public Stores inUse(Stores gated) {
      lanes = Optional.of(gated.lanes());
      return super.inUse(gated);
    }

    @Override
    public Books inBooks(Books books, CompanyId company) {
      var turn = last(company);
      return new SpoiltBooks(books) {
        @Override
        public CaughtUp changes(Instant since, Set<Merge> merges, Set<Cue> wanted) {
          var began = clock.instant().minusSeconds(20);
          var caughtUp = super.changes(since, merges, wanted);
          if (caughtUp instanceof CaughtUp.Seen) {
            lanes.orElseThrow().looked(company, turn.epoch(), lookedUpTo(began, turn.news()));
          }
          return caughtUp;
        }
      };
    }
  }

  /** Says of itself that it is the last. */
  private static final class OvertakenLookIsStored extends RemembersTurns {
    @Override
    SpoiltLanes remembering(Lanes lanes) {
      return new Remembering(lanes) {
        @Override
        public boolean looked(CompanyId company, Epoch epoch, News seen) {
          return super.looked(company, last(company).epoch(), seen);
        }
      };
    }
  }

  private static Lanes.Begun lookedFarAhead(Lanes.Begun it) {
    return new Lanes.Begun(
        it.company(), it.epoch(), it.journal(), it.usage(), farAhead(it.news()), it.errands());
  }

  /** Unless there is news: what a lane looks at then is what it would have looked at. */
  private static News farAhead(News it) {
    return it.isThere() ? it : lookedUpTo(FAR_AHEAD, it);
  }

  private static News lookedUpTo(Instant upTo, News it) {
    return new News(
        it.noted(), it.noted(), it.merges(), Optional.of(upTo), it.quietLooks(), it.notBefore());
  }

  private static News upTo(long noted, News seen) {
    return new News(
        seen.noted(), noted, seen.merges(), seen.lookedUpTo(), seen.quietLooks(), seen.notBefore());
  }

  private static Books seeing(Books books, UnaryOperator<How> how) {
    return new SpoiltBooks(books) {
      @Override
      public CaughtUp changes(Instant since, Set<Merge> merges, Set<Cue> wanted) {
        var caughtUp = super.changes(since, merges, wanted);
        return caughtUp instanceof CaughtUp.Seen seen
            ? new CaughtUp.Seen(
                seen.sightings().stream().map(it -> with(it, how)).toList(),
                seen.cues(),
                seen.sawSomething())
            : caughtUp;
      }
    };
  }

  private static Sighting with(Sighting it, UnaryOperator<How> how) {
    return new Sighting(it.owner(), it.kind(), it.bookId(), how.apply(it.how()));
  }

  private static CaughtUp renewed(CaughtUp.Seen seen, Instant since) {
    var cues = new HashMap<Cue, String>();
    seen.cues().forEach((cue, evidence) -> cues.put(cue, evidence + " since " + since));
    return new CaughtUp.Seen(seen.sightings(), cues, seen.sawSomething());
  }

  private static How edited(How how) {
    return how instanceof How.AsWritten(var token) ? new How.Edited(token, List.of()) : how;
  }

  private static How asWritten(How how) {
    return how instanceof How.Edited(var token, var _) ? new How.AsWritten(token) : how;
  }

  private static Step.Change withoutDrift(Step.Change change) {
    return change.after().state() instanceof State.Parked(State.Parked.Because because)
            && because == State.Parked.Because.EDITED
        ? SpoiltStores.changed(change, it -> it.with(change.before().counterparts()))
        : change;
  }

  private static Step.Change unskipped(Step.Change change) {
    return change.before().state() instanceof State.Skipped
        ? SpoiltStores.changed(change, it -> it.in(State.Parked.REFUSED).on(OnDesk.YES))
        : change;
  }
}
