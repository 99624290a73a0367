package io.syncdesk.core.company;

import java.util.Optional;

/** Where the tokens of the companies are kept. */
public interface Tokens {

  Optional<TokenPair> find(Realm realm);

  /** Stores a newer pair, before it is used. */
  Kept keep(Realm realm, TokenPair pair);

  /** Whether it was stored. */
  enum Kept {
    STORED,
    /** Somebody stored this version or a later one: read again. */
    OVERTAKEN
  }
}
