package io.syncdesk.core.notice;

import static io.syncdesk.core.change.Told.DAY;
import static io.syncdesk.core.change.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.resolution.ErrorId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Correspondence} must do, whatever stores it. */
public interface CorrespondenceContract extends TwoFirms {
  Correspondence correspondence();

  @Test
  default void nothing_was_told_to_somebody_nobody_wrote_to() {
    assertThat(correspondence().find(company(), "mem-1"))
        .isEqualTo(ToldBefore.nothing(company(), "mem-1"));
  }

  @Test
  default void what_was_told_reads_back() {
    var error = ErrorId.of(Told.anInvoice("inv-1", "acc-1").in(company()).entity());
    var told =
        correspondence()
            .find(company(), "mem-1")
            .served(DAY, List.of(error), List.of(NoticeId.of(company(), "a cause")))
            .beingWritten(NOON);

    assertThat(correspondence().keep(told)).isTrue();

    assertThat(correspondence().find(company(), "mem-1")).isEqualTo(told.stored());
    assertThat(correspondence().find(neighbour(), "mem-1").errors()).isEmpty();
    assertThat(correspondence().find(company(), "mem-2").errors()).isEmpty();
  }

  @Test
  default void of_two_who_write_at_once_one_is_told_so() {
    var read = correspondence().find(company(), "mem-1");
    assertThat(correspondence().keep(read.beingWritten(NOON))).isTrue();

    assertThat(correspondence().keep(read.beingWritten(NOON.plusSeconds(1)))).isFalse();

    var later = correspondence().find(company(), "mem-1");
    assertThat(correspondence().keep(later.served(DAY, List.of(), List.of()))).isTrue();
    assertThat(correspondence().keep(later.beingWritten(NOON))).isFalse();
  }
}
