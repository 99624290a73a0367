package io.syncdesk.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.lane.WakeUp;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The messages of the lanes and retries queues. */
class WakeUpMessageTest {

  @Test
  void a_wake_up_reads_back() {
    var wakeUp = new WakeUp(new CompanyId("firm-1"), 7);

    assertThat(WakeUpMessage.write(wakeUp)).isEqualTo("{\"company\":\"firm-1\",\"hops\":7}");
    assertThat(WakeUpMessage.read(WakeUpMessage.write(wakeUp))).isEqualTo(wakeUp);
  }

  @Test
  void a_later_version_may_add_to_it() {
    assertThat(WakeUpMessage.read("{\"company\":\"firm-1\",\"hops\":0,\"why\":\"sweep\"}"))
        .isEqualTo(WakeUp.of(new CompanyId("firm-1")));
  }

  @Test
  void what_is_no_wake_up_is_refused_and_says_why() {
    Map.of(
            "nonsense", "not JSON",
            "", "company",
            "null", "company",
            "{\"hops\":1}", "company",
            "{\"company\":7,\"hops\":1}", "company",
            "{\"company\":\"a/b\",\"hops\":1}", "company",
            "{\"company\":\"firm-1\"}", "hops",
            "{\"company\":\"firm-1\",\"hops\":-1}", "hops",
            "{\"company\":\"firm-1\",\"hops\":\"1\"}", "hops",
            "{\"company\":\"firm-1\",\"hops\":99999999999}", "hops")
        .forEach((body, reason) ->
            assertThatThrownBy(() -> WakeUpMessage.read(body))
                .isInstanceOf(UnreadableWakeUp.class)
                .hasMessageContaining(reason));
  }
}
