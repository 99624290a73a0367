package io.syncdesk.functions.scheduledresync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.aws.Log;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Version;
import io.syncdesk.core.company.Member;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.notice.Courier.Delivery;
import io.syncdesk.core.notice.Letter;
import io.syncdesk.core.notice.Notice;
import io.syncdesk.core.notice.NoticeId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a refused letter leaves. */
class RefusalsAreLoggedTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

  @Test
  void a_refused_letter_leaves_a_line_that_says_whose_it_was_without_name_and_address() {
    assertThat(courier(Delivery.REFUSED).deliver(letter())).isEqualTo(Delivery.REFUSED);

    assertThat(logged.toString(UTF_8))
        .contains("\"letter-refused\",\"company\":\"firm-1\",\"member\":\"mem-1\"")
        .doesNotContain("Olivia", "@");
  }

  @Test
  void a_letter_that_is_taken_leaves_none() {
    assertThat(courier(Delivery.TAKEN).deliver(letter())).isEqualTo(Delivery.TAKEN);

    assertThat(logged.size()).isZero();
  }

  private RefusalsAreLogged courier(Delivery delivery) {
    return new RefusalsAreLogged(_ -> delivery, new Log(new PrintStream(logged, true, UTF_8)));
  }

  private static Letter letter() {
    var olivia =
        new Member(
            new CompanyId("firm-1"),
            "mem-1",
            new Version(1),
            "Olivia",
            "olivia@firm.test",
            Member.Role.OWNER,
            Member.Language.EN);
    var pause = new Pause(NOON, Pause.Why.CONNECTION_REVOKED);
    return new Letter.Stranded(olivia, new Notice.Standstill(new NoticeId("ntc-1"), pause, NOON));
  }
}
