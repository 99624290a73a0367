package io.syncdesk.core.lane;

import static io.syncdesk.core.change.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Connection;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Usage;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Lanes} must do, whatever stores it. */
public interface LanesContract extends TwoFirms {
  Lanes lanes();

  Companies companies();

  @Test
  default void a_firm_nobody_knows_has_no_lane() {
    var stranger = new CompanyId(company().value() + ".stranger");

    assertThat(lanes().begin(stranger)).isEmpty();
    assertThat(lanes().hasOpenJournal(stranger)).isFalse();
  }

  @Test
  default void a_turn_begins_with_the_firm_as_it_is() {
    var begun = begin();

    assertThat(begun.company().id()).isEqualTo(company());
    assertThat(begun.company().connection()).isEqualTo(new Connection.Connected(realm()));
    assertThat(begun.company().pace()).isEqualTo(new Pace.Running());
    assertThat(begun.company().settings()).isEqualTo(SETTINGS);
    assertThat(begun.company().reconsider()).isEmpty();
    assertThat(begun.journal()).isEmpty();
  }

  @Test
  default void every_turn_has_a_later_epoch_than_the_one_before() {
    var first = begin().epoch().value();
    var second = begin().epoch().value();

    assertThat(second).isGreaterThan(first);
  }

  @Test
  default void a_pause_holds_until_the_lane_runs_again() {
    var paused = new Pace.Paused(new Pause(NOON, Pause.Why.THROTTLED), 3);
    var begun = begin();

    lanes().pace(company(), begun.epoch(), paused);

    assertThat(begin().company().pace()).isEqualTo(paused);
    assertThat(companies().find(company()).orElseThrow().pace()).isEqualTo(paused);
    lanes().pace(company(), begin().epoch(), new Pace.Running());
    assertThat(begin().company().pace()).isEqualTo(new Pace.Running());
  }

  @Test
  default void what_was_asked_of_quickbooks_reads_back() {
    var used = Usage.NONE.withBatch(NOON).withRequest(NOON.plusSeconds(30));
    assertThat(begin().usage()).isEqualTo(Usage.NONE);

    lanes().used(company(), begin().epoch(), used);

    assertThat(begin().usage()).isEqualTo(used);
  }

  @Test
  default void a_turn_that_was_superseded_cannot_say_what_was_asked() {
    var earlier = begin().epoch();
    begin();

    lanes().used(company(), earlier, Usage.NONE.withRequest(NOON));

    assertThat(begin().usage()).isEqualTo(Usage.NONE);
  }

  @Test
  default void every_reason_of_a_pause_reads_back() {
    for (var why : Pause.Why.values()) {
      var paused = new Pace.Paused(new Pause(NOON, why), 1);
      lanes().pace(company(), begin().epoch(), paused);

      assertThat(begin().company().pace()).isEqualTo(paused);
    }
  }

  @Test
  default void a_turn_that_was_superseded_cannot_pause_the_firm() {
    var earlier = begin().epoch();
    begin();

    lanes().pace(company(), earlier, new Pace.Paused(new Pause(NOON, Pause.Why.OUTAGE), 1));

    assertThat(begin().company().pace()).isEqualTo(new Pace.Running());
  }

  @Test
  default void what_was_reconsidered_is_forgotten_and_nothing_else() {
    companies()
        .choose(
            company(),
            SETTINGS,
            Set.of(LeftOutBecause.EXPENSES_ARE_OFF, LeftOutBecause.BEFORE_START_DATE));
    var begun = begin();
    assertThat(begun.company().reconsider()).hasSize(2);

    lanes().reconsidered(company(), begun.epoch(), Set.of(LeftOutBecause.EXPENSES_ARE_OFF));

    assertThat(begin().company().reconsider()).isEqualTo(Set.of(LeftOutBecause.BEFORE_START_DATE));
  }

  @Test
  default void a_turn_that_was_superseded_cannot_forget_what_is_to_be_reconsidered() {
    var reasons = Set.of(LeftOutBecause.EXPENSES_ARE_OFF);
    companies().choose(company(), SETTINGS, reasons);
    var earlier = begin().epoch();
    begin();

    lanes().reconsidered(company(), earlier, reasons);

    assertThat(begin().company().reconsider()).isEqualTo(reasons);
  }

  private Lanes.Begun begin() {
    return lanes().begin(company()).orElseThrow();
  }
}
