package io.syncdesk.core.lane;

import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.ledger.Errands;
import io.syncdesk.core.ledger.Ledger;
import io.syncdesk.core.ledger.Step;
import io.syncdesk.core.numbering.Numbering;
import java.time.Duration;
import java.time.Instant;

/** One turn of a company's lane while it runs. */
final class Turn {
  /** A call to QuickBooks with its time-outs, and storing what it answered, fit into this. */
  static final Duration STEP_TAKES_AT_MOST = Duration.ofSeconds(25);

  /** One transaction of DynamoDB with its repeats. */
  private static final Duration STORING_TAKES_AT_MOST = Duration.ofSeconds(5);

  private final Lanes.Begun begun;
  private final Books books;
  private final Deadline deadline;
  private final Surroundings around;
  private final Allowance allowance;
  private Pace pace;

  Turn(
      Lanes.Begun begun, Books books, Deadline deadline, Allowance allowance, Surroundings around) {
    this.begun = begun;
    this.books = books;
    this.deadline = deadline;
    this.allowance = allowance;
    this.around = around;
    this.pace = begun.company().pace();
  }

  Company company() {
    return begun.company();
  }

  CompanyId id() {
    return company().id();
  }

  Books books() {
    return books;
  }

  Stores stores() {
    return around.stores();
  }

  Numbering numbering() {
    return around.numbering();
  }

  /** The company that the books were opened for. */
  Realm realm() {
    return company().realm().orElseThrow();
  }

  Rules rules() {
    return around.rules();
  }

  Instant now() {
    return rules().clock().instant();
  }

  /** What is known already is stored in the time that a step keeps for it. */
  boolean hasTimeToStore() {
    return deadline.leaves(STORING_TAKES_AT_MOST);
  }

  boolean hasTimeForAStep() {
    return deadline.leaves(STEP_TAKES_AT_MOST);
  }

  boolean allows(Call.Form form) {
    return allowance.hasRoomFor(form);
  }

  /**
   * Whose a counterpart is, is stored before the record says so: a crash in between leaves an owner
   * that its record does not confirm, never a counterpart whose owner nobody knows.
   */
  Ledger.Stored store(Step step) {
    var claims = step.claims();
    if (!claims.isEmpty()) {
      stores().records().claim(claims);
    }
    return stores().ledger().store(id(), begun.epoch(), step);
  }

  void wakeAfter(Duration delay) {
    around.wakeUps().wakeAfter(WakeUp.of(id()), delay);
  }

  TurnEnd pause(Outcome.Undecided undecided) {
    return new PauseCompany(around, begun).pause(undecided, pace.misses());
  }

  /** No more this minute. */
  TurnEnd keepPace() {
    return new PauseCompany(around, begun).keepPace(allowance, pace.misses());
  }

  /** QuickBooks answers again: the misses are forgotten. */
  void runsAgain() {
    if (pace instanceof Pace.Paused) {
      pace = new Pace.Running();
      stores().lanes().pace(id(), begun.epoch(), pace);
    }
  }

  /** A look is done; what QuickBooks told meanwhile is for another one. */
  void looked(News seen) {
    var more = stores().lanes().looked(id(), begun.epoch(), seen);
    if (more && seen.notBefore().isEmpty()) {
      wakeAfter(rules().catchUp().apart());
    }
  }

  void ranErrands(Errands done) {
    stores().lanes().ran(id(), begun.epoch(), done);
  }

  void reconsidered() {
    stores().lanes().reconsidered(id(), begun.epoch(), company().reconsider());
  }
}
