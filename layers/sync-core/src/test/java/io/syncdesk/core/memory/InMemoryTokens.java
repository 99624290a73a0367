package io.syncdesk.core.memory;

import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.core.company.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@link Tokens} in memory. */
public final class InMemoryTokens implements Tokens {
  private final Map<Realm, TokenPair> pairs = new HashMap<>();

  @Override
  public Optional<TokenPair> find(Realm realm) {
    return Optional.ofNullable(pairs.get(realm));
  }

  @Override
  public Kept keep(Realm realm, TokenPair pair) {
    var known = pairs.get(realm);
    if (known != null && known.version() >= pair.version()) {
      return Kept.OVERTAKEN;
    }
    pairs.put(realm, pair);
    return Kept.STORED;
  }

  void forget(Realm realm) {
    pairs.remove(realm);
  }
}
