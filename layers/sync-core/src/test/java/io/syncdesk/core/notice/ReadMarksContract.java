package io.syncdesk.core.notice;

import static io.syncdesk.core.change.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link ReadMarks} must do, whatever stores it. */
public interface ReadMarksContract extends TwoFirms {
  ReadMarks readMarks();

  @Test
  default void what_one_person_read_the_others_have_not() {
    var one = NoticeId.of(company(), "one");
    var two = NoticeId.of(company(), "two");

    readMarks().mark(company(), "mem-1", one, NOON);
    readMarks().mark(company(), "mem-1", two, NOON.plusSeconds(1));
    readMarks().mark(company(), "mem-1", one, NOON.plusSeconds(2));

    var both = List.of(one, two);
    assertThat(readMarks().of(company(), "mem-1", both))
        .isEqualTo(Map.of(one, NOON.plusSeconds(2), two, NOON.plusSeconds(1)));
    assertThat(readMarks().of(company(), "mem-1", List.of(two)))
        .isEqualTo(Map.of(two, NOON.plusSeconds(1)));
    assertThat(readMarks().of(company(), "mem-1", List.of())).isEmpty();
    assertThat(readMarks().of(company(), "mem-1.b", both)).isEmpty();
    assertThat(readMarks().of(company(), "mem", both)).isEmpty();
    assertThat(readMarks().of(neighbour(), "mem-1", both)).isEmpty();
  }
}
