package io.syncdesk.core.memory;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.core.company.Tokens;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@link Tokens} in memory. */
public final class InMemoryTokens implements Tokens {
  private final Map<Realm, TokenPair> pairs = new HashMap<>();
  private final Map<Realm, Claimed> claims = new HashMap<>();

  private record Claimed(long version, Instant until) {}

  @Override
  public synchronized Optional<TokenPair> find(Realm realm) {
    return Optional.ofNullable(pairs.get(realm));
  }

  @Override
  public synchronized Claim claim(Realm realm, long version, Term term) {
    var stored = pairs.get(realm);
    var claimed = claims.get(realm);
    var isFree =
        claimed == null || claimed.version() < version || !term.from().isBefore(claimed.until());
    if (stored == null || stored.version() != version || !isFree) {
      return Claim.SOMEBODY_ELSES;
    }
    claims.put(realm, new Claimed(version, term.until()));
    return Claim.OURS;
  }

  @Override
  public synchronized Kept keep(Realm realm, TokenPair pair) {
    var known = pairs.get(realm);
    if (known != null && known.version() >= pair.version()) {
      return Kept.OVERTAKEN;
    }
    pairs.put(realm, pair);
    return Kept.STORED;
  }

  synchronized void forget(Realm realm) {
    pairs.remove(realm);
  }
}
