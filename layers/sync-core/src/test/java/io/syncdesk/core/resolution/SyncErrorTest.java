package io.syncdesk.core.resolution;

import static io.syncdesk.core.change.Told.NOON;
import static io.syncdesk.core.change.Told.aService;
import static io.syncdesk.core.change.Told.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.fault.Fault;
import org.junit.jupiter.api.Test;

/** An entity has one place on the desk, with a history that is bounded. */
class SyncErrorTest {
  private final SyncError error =
      Desk.error(aService("svc-1").entity(), new Fault.PeriodClosed(), NOON);

  @Test
  void an_entity_has_one_place_on_the_desk() {
    assertThat(ErrorId.of(aService("svc-1").entity())).isEqualTo(error.id());
    assertThat(ErrorId.of(anInvoice("svc-1", "acc-1").entity())).isNotEqualTo(error.id());
    assertThat(ErrorId.of(aService("svc-1").in(new CompanyId("firm-2")).entity()))
        .isNotEqualTo(error.id());
  }

  @Test
  void a_problem_that_comes_back_is_the_same_entry_with_more_history() {
    var why = new Fault.NameTaken("Tax return");

    var back = error.reopened(error.subject(), why, error.trace(), NOON.plusSeconds(60));

    assertThat(back.id()).isEqualTo(error.id());
    assertThat(back.fault()).isEqualTo(why);
    assertThat(back.openedAt()).isEqualTo(NOON.plusSeconds(60));
    assertThat(back.history())
        .containsExactly(
            new SyncError.Past(new Status.Open(), new Fault.PeriodClosed(), NOON.plusSeconds(60)));
  }

  @Test
  void old_history_falls_off() {
    var longest = error;
    for (int i = 0; i < SyncError.HISTORY_MAX + 5; i++) {
      longest = longest.in(new Status.Open(), NOON.plusSeconds(i));
    }

    assertThat(longest.history()).hasSize(SyncError.HISTORY_MAX);
    assertThat(longest.history().getFirst().until()).isEqualTo(NOON.plusSeconds(5));
  }

  @Test
  void every_resolution_has_a_word() {
    for (var kind : Resolution.Kind.values()) {
      assertThat(Resolution.Kind.of(kind.word())).contains(kind);
    }
    assertThat(Resolution.Kind.of("abolish")).isEmpty();
  }
}
