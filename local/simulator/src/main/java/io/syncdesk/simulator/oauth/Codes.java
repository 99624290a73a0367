package io.syncdesk.simulator.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** Authorization codes: minutes to live, one use, bound to where they were sent. */
final class Codes {
  private static final Duration LIFE = Duration.ofMinutes(5);

  private record Code(String realm, String redirectUri, Instant expiresAt) {}

  private final Map<String, Code> open = new ConcurrentHashMap<>();

  /** Used codes, with the refresh token that came of each. */
  private final Map<String, String> used = new ConcurrentHashMap<>();

  private final InstantSource clock;
  private final Random random;

  Codes(InstantSource clock, Random random) {
    this.clock = clock;
    this.random = random;
  }

  String issue(String realm, String redirectUri) {
    var now = clock.instant();
    open.values().removeIf(code -> !code.expiresAt().isAfter(now));
    var value = "XAB%016x%016x".formatted(random.nextLong(), random.nextLong());
    open.put(value, new Code(realm, redirectUri, now.plus(LIFE)));
    return value;
  }

  /** The realm this code opens. Asking takes the code away, whatever the answer is. */
  Optional<String> redeem(String value, String redirectUri) {
    return Optional.ofNullable(open.remove(value))
        .filter(code -> code.expiresAt().isAfter(clock.instant()))
        .filter(code -> code.redirectUri().equals(redirectUri))
        .map(Code::realm);
  }

  void remember(String value, String refreshToken) {
    used.put(value, refreshToken);
  }

  /** What was issued for a code that is now presented a second time. */
  Optional<String> issuedFor(String value) {
    return Optional.ofNullable(used.remove(value));
  }
}
