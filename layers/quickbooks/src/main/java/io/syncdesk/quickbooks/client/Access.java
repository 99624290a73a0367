package io.syncdesk.quickbooks.client;

import io.syncdesk.core.company.Pause;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.core.company.Tokens;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The way into one company's QuickBooks during one turn. Tokens are refreshed here and nowhere
 * else: Intuit takes two refreshes at once for a theft and revokes the connection.
 */
public final class Access {
  /** A token with less than this left might end before a slow call does. */
  static final Duration REFRESH_WHEN_LEFT = Duration.ofMinutes(5);

  /** More than {@link io.syncdesk.quickbooks.wire.Patience#USUAL} has for one call. */
  static final Duration REFRESH_TAKES_AT_MOST = Duration.ofSeconds(20);

  private final Realm realm;
  private final Tokens tokens;
  private final RefreshTokens refreshTokens;
  private final InstantSource clock;
  private @Nullable TokenPair inHand;

  public Access(Realm realm, Tokens tokens, RefreshTokens refreshTokens, InstantSource clock) {
    this.realm = realm;
    this.tokens = tokens;
    this.refreshTokens = refreshTokens;
    this.clock = clock;
  }

  /** Whether we may call. */
  public sealed interface Pass {
    record Granted(TokenPair pair) implements Pass {}

    record Denied(Pause.Why why) implements Pass {}
  }

  /** A pass that will do for a call. */
  public Pass pass() {
    var pair = inHand == null ? tokens.find(realm).orElse(null) : inHand;
    if (pair == null) {
      return new Pass.Denied(Pause.Why.CONNECTION_REVOKED);
    }
    return isFresh(pair) ? granted(pair) : refreshed(pair);
  }

  /** Another pass, after QuickBooks would not take this one. */
  public Pass passAfter(TokenPair refused) {
    inHand = null;
    var stored = tokens.find(realm).orElse(refused);
    return stored.version() > refused.version() ? granted(stored) : refreshed(stored);
  }

  /**
   * A lane may overlap itself, and two invocations refresh at once: who comes second waits a moment
   * and finds the pair of the first.
   */
  private Pass refreshed(TokenPair pair) {
    var now = clock.instant();
    var term = new Tokens.Term(now, now.plus(REFRESH_TAKES_AT_MOST));
    return switch (tokens.claim(realm, pair.version(), term)) {
      case OURS -> exchanged(pair);
      case SOMEBODY_ELSES ->
          tokens
              .find(realm)
              .filter(stored -> stored.version() > pair.version())
              .<Pass>map(this::granted)
              .orElseGet(() -> new Pass.Denied(Pause.Why.OUTAGE));
    };
  }

  private Pass exchanged(TokenPair pair) {
    return switch (refreshTokens.refresh(pair)) {
      case TokenAnswer.Given(var newer) -> kept(newer);
      case TokenAnswer.Invalid _ -> afterRejection(pair);
      case TokenAnswer.NotNow _ -> new Pass.Denied(Pause.Why.OUTAGE);
    };
  }

  /** Stored before it is used: an unstored rotation would lock us out at the next refresh. */
  private Pass kept(TokenPair newer) {
    return switch (tokens.keep(realm, newer)) {
      case STORED -> granted(newer);
      case OVERTAKEN -> tokens.find(realm).<Pass>map(this::granted).orElseGet(Access::revoked);
    };
  }

  /** Somebody else may have refreshed in between; their pair is good. */
  private Pass afterRejection(TokenPair rejected) {
    return tokens
        .find(realm)
        .filter(stored -> stored.version() > rejected.version())
        .<Pass>map(this::granted)
        .orElseGet(Access::revoked);
  }

  private boolean isFresh(TokenPair pair) {
    return clock.instant().plus(REFRESH_WHEN_LEFT).isBefore(pair.accessUntil());
  }

  private Pass granted(TokenPair pair) {
    inHand = pair;
    return new Pass.Granted(pair);
  }

  private static Pass revoked() {
    return new Pass.Denied(Pause.Why.CONNECTION_REVOKED);
  }
}
