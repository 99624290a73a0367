package io.syncdesk.quickbooks.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.State;
import io.syncdesk.quickbooks.firm.Firm;

/** Foresees what becomes of a change, lets it happen, and holds one against the other. */
final class Seer {
  private final Firm firm;
  private final Foresee foresee;

  Seer(Firm firm) {
    this.firm = firm;
    foresee = foresee(firm);
  }

  static Foresee foresee(Firm firm) {
    var tables = firm.tables;
    return new Foresee(
        new Foresee.Sources(
            tables.errors(),
            tables.records(),
            tables.attempts(),
            firm.mirror,
            tables.reservations()));
  }

  Forecast change(Told told) {
    return foresee.change(company(), told.change());
  }

  Forecast resync(Told told) {
    return foresee.resync(company(), firm.error(told));
  }

  private Company company() {
    return firm.tables.companies().find(Told.FIRM).orElseThrow();
  }

  /** A change is foreseen to be refused, and is, for just that. */
  Fault refused(Told told) {
    var forecast = change(told);
    firm.hears(told).settles();
    return agreed(forecast, told);
  }

  /** Another try is foreseen to be refused, and is, for just that. */
  Fault refusedAgain(Told told) {
    var forecast = resync(told);
    firm.resyncs(told).settles();
    return agreed(forecast, told);
  }

  Forecast passes(Told told) {
    var forecast = change(told);
    firm.hears(told).settles();
    return arrived(forecast, told);
  }

  Forecast passesAgain(Told told) {
    var forecast = resync(told);
    firm.resyncs(told).settles();
    return arrived(forecast, told);
  }

  private Fault agreed(Forecast forecast, Told told) {
    assertThat(forecast.passes()).isFalse();
    var foreseen = ((Obstacle.Meets) forecast.obstacles().getFirst()).fault();
    var met = firm.fault(told);
    assertThat(Agreement.of(foreseen, met)).as(foreseen + " came as " + met).isTrue();
    return foreseen;
  }

  private Forecast arrived(Forecast forecast, Told told) {
    assertThat(forecast.obstacles()).isEmpty();
    assertThat(firm.record(told.entity()).state())
        .isInstanceOfAny(State.Synced.class, State.Deleted.class);
    return forecast;
  }
}
