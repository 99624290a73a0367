package io.syncdesk.core.company;

import java.time.Instant;
import java.util.Optional;

/** Where the tokens of the companies are kept. */
public interface Tokens {

  Optional<TokenPair> find(Realm realm);

  /**
   * Says that this version is being refreshed until an instant, unless somebody says so already:
   * Intuit takes two refreshes at once for a theft. Storing the newer pair ends it.
   */
  Claim claim(Realm realm, long version, Term term);

  /** From when until when nobody else may refresh; a crash leaves it to run out. */
  record Term(Instant from, Instant until) {}

  /** Whether one may refresh. */
  enum Claim {
    OURS,
    /** Somebody else is at it, or was and is through: read again, later. */
    SOMEBODY_ELSES
  }

  /** Stores a newer pair, before it is used. */
  Kept keep(Realm realm, TokenPair pair);

  /** Whether it was stored. */
  enum Kept {
    STORED,
    /** Somebody stored this version or a later one: read again. */
    OVERTAKEN
  }
}
