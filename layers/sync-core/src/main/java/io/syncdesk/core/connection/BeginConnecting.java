package io.syncdesk.core.connection;

import io.syncdesk.core.change.CompanyId;
import java.time.Duration;
import java.time.InstantSource;

/** An owner wants to connect: where to send them, and how to know them when they come back. */
public final class BeginConnecting {
  /** Time enough to sign in at Intuit, and not to be found in a history the day after. */
  public static final Duration VALID_FOR = Duration.ofMinutes(10);

  private final ConsentRequests requests;
  private final Consent consent;
  private final Secrets secrets;
  private final InstantSource clock;

  public BeginConnecting(
      ConsentRequests requests, Consent consent, Secrets secrets, InstantSource clock) {
    this.requests = requests;
    this.consent = consent;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** The page to go to, and what this browser has to bring back. */
  public record Begun(String page, Secret browser) {}

  public Begun begin(CompanyId company, String memberId) {
    var state = secrets.fresh();
    var browser = secrets.fresh();
    requests.keep(
        new ConsentRequest(
            company,
            memberId,
            state.fingerprint(),
            browser.fingerprint(),
            clock.instant().plus(VALID_FOR)));
    return new Begun(consent.page(state), browser);
  }
}
