package io.syncdesk.stack.signin;

import io.syncdesk.stack.firm.Person;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Codes that have been given out; each is good for one minute and once. */
final class Codes {
  private static final Duration LIFETIME = Duration.ofMinutes(1);
  private static final int CODE_BYTES = 24;

  private final Map<String, Grant> given = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  Codes(InstantSource clock) {
    this.clock = clock;
  }

  /** Who was chosen, for what. */
  record Grant(Person person, Asked asked, Instant until) {}

  String give(Person person, Asked asked) {
    var bytes = new byte[CODE_BYTES];
    random.nextBytes(bytes);
    var code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    given.put(code, new Grant(person, asked, clock.instant().plus(LIFETIME)));
    return code;
  }

  Optional<Grant> take(String code) {
    return Optional.ofNullable(given.remove(code))
        .filter(it -> clock.instant().isBefore(it.until()));
  }
}
