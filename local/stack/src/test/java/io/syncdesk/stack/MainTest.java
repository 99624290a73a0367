package io.syncdesk.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void a_taken_port_is_named_with_the_variable_that_changes_it() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());

      var main = Killed.start(Main.class, Map.of("SQS_PORT", port));

      assertThat(main.line("Port " + port))
          .isEqualTo(
              "Port "
                  + port
                  + " is taken. End what listens there, or choose another with SQS_PORT=<port>.");
      assertThat(main.process().waitFor()).isEqualTo(2);
    }
  }

  @Test
  void a_malformed_variable_is_named_with_what_it_must_be() throws Exception {
    var main = Killed.start(Main.class, Map.of("RETRY_DELAY_SECONDS", "soon"));

    assertThat(main.line("RETRY"))
        .isEqualTo("RETRY_DELAY_SECONDS is soon; it must be a whole number from 0 to 900.");
    assertThat(main.process().waitFor()).isEqualTo(2);
  }
}
