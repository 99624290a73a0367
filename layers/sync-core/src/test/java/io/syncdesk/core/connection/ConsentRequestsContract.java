package io.syncdesk.core.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.change.Told;
import org.junit.jupiter.api.Test;

/** What every {@link ConsentRequests} must do, whatever stores it. */
public interface ConsentRequestsContract extends TwoFirms {
  ConsentRequests requests();

  @Test
  default void a_request_is_taken_once_and_then_gone() {
    var request = request("s");
    requests().keep(request);

    assertThat(requests().take(request.state())).contains(request);
    assertThat(requests().take(request.state())).isEmpty();
  }

  @Test
  default void a_state_that_nobody_left_with_finds_nothing() {
    requests().keep(request("t"));

    assertThat(requests().take(fingerprint("u"))).isEmpty();
  }

  @Test
  default void one_person_may_be_on_the_way_in_two_windows() {
    requests().keep(request("v"));
    requests().keep(request("w"));

    assertThat(requests().take(fingerprint("v"))).contains(request("v"));
    assertThat(requests().take(fingerprint("w"))).contains(request("w"));
  }

  private ConsentRequest request(String state) {
    return new ConsentRequest(
        company(), "owner", fingerprint(state), fingerprint("b"), Told.NOON.plusSeconds(600));
  }

  private Secret.Fingerprint fingerprint(String letter) {
    return new Secret((letter + realm() + "-".repeat(43)).substring(0, 43)).fingerprint();
  }
}
