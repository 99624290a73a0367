package io.syncdesk.simulator.oauth;

import io.syncdesk.simulator.oauth.Grant.Superseded;
import io.syncdesk.simulator.storage.Vault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Which companies let the app in, and by which tokens. */
public final class Connections {
  private static final String BOOKKEEPER = "bookkeeper";
  private static final String SCHEME = "Bearer ";

  private final Ledger ledger;
  private final TokenPolicy policy;
  private final InstantSource clock;
  private final Random random;

  public Connections(Vault vault, TokenPolicy policy, InstantSource clock, Random random) {
    this.ledger = new Ledger(vault);
    this.policy = policy;
    this.clock = clock;
    this.random = random;
  }

  public synchronized Caller caller(String authorization) {
    if (!authorization.startsWith(SCHEME)) {
      return new Caller.Stranger("Malformed bearer token: too short or too long");
    }
    var token = authorization.substring(SCHEME.length()).strip();
    if (token.equals(BOOKKEEPER)) {
      return new Caller.Bookkeeper();
    }
    return ledger
        .accessToken(token)
        .filter(known -> known.expiresAt().isAfter(clock.instant()))
        .flatMap(known -> ledger.grant(known.grantId()))
        .filter(grant -> ledger.state(grant.realm()) != ConnectionState.REVOKED)
        .<Caller>map(grant -> new Caller.App(grant.realm()))
        .orElseGet(() -> new Caller.Stranger("Token expired"));
  }

  /** A user lets the app in; whatever tokens the app had for this company end here. */
  public synchronized TokenPair connect(String realm) {
    ledger.grants().filter(grant -> grant.realm().equals(realm)).toList().forEach(ledger::end);
    ledger.keep(realm, ConnectionState.CONNECTED);
    var now = clock.instant();
    var grant = new Grant("g" + ledger.nextSerial(), realm, fresh("RT1"), now, now, now, List.of());
    ledger.keep(grant);
    return issue(grant, now);
  }

  /** Empty is what the wire calls invalid_grant. */
  synchronized Optional<TokenPair> refresh(String refreshToken) {
    var now = clock.instant();
    return byRefreshToken(refreshToken)
        .filter(grant -> ledger.state(grant.realm()) != ConnectionState.REVOKED)
        .filter(grant -> isAlive(grant, now))
        .flatMap(grant ->
            grant.refreshToken().equals(refreshToken)
                ? Optional.of(refresh(grant, now))
                : reuse(grant, refreshToken, now));
  }

  private TokenPair refresh(Grant grant, Instant now) {
    var isDue = !grant.rotatedAt().plus(policy.rotateAfter()).isAfter(now);
    var kept = isDue ? grant.rotated(fresh("RT1"), now) : grant.used(now);
    ledger.keep(kept);
    return issue(kept, now);
  }

  /** A replaced token works through its grace; afterwards its use looks like theft and ends all. */
  private Optional<TokenPair> reuse(Grant grant, String refreshToken, Instant now) {
    var inGrace =
        grant
            .superseded(refreshToken)
            .map(Superseded::at)
            .filter(at -> at.plus(policy.grace()).isAfter(now))
            .isPresent();
    if (inGrace) {
      return Optional.of(issue(grant, now));
    }
    ledger.end(grant);
    return Optional.empty();
  }

  private boolean isAlive(Grant grant, Instant now) {
    return grant.usedAt().plus(policy.refreshLife()).isAfter(now)
        && grant.bornAt().plus(policy.hardLife()).isAfter(now);
  }

  private TokenPair issue(Grant grant, Instant now) {
    var access = new AccessToken(fresh("AT"), grant.id(), now.plus(policy.accessLife()));
    ledger.keep(access, now);
    var hardLife = Duration.between(now, grant.bornAt().plus(policy.hardLife()));
    return new TokenPair(
        access.value(), grant.refreshToken(), policy.accessLife(), policy.refreshLife(), hardLife);
  }

  /** Revoking either token ends the connection. */
  synchronized void revoke(String token) {
    ledger
        .accessToken(token)
        .flatMap(access -> ledger.grant(access.grantId()))
        .or(() -> byRefreshToken(token))
        .ifPresent(ledger::end);
  }

  private Optional<Grant> byRefreshToken(String token) {
    return ledger
        .grants()
        .filter(grant -> grant.refreshToken().equals(token) || grant.superseded(token).isPresent())
        .findFirst();
  }

  public synchronized ConnectionState state(String realm) {
    return ledger.state(realm);
  }

  /** Whether an app has access now; QuickBooks tells its news to nobody else. */
  public synchronized boolean isConnected(String realm) {
    return ledger.state(realm) != ConnectionState.REVOKED
        && ledger.grants().anyMatch(grant -> grant.realm().equals(realm));
  }

  public synchronized void put(String realm, ConnectionState state) {
    ledger.keep(realm, state);
  }

  private String fresh(String prefix) {
    return "%s-%d-%016x%016x"
        .formatted(prefix, ledger.nextSerial(), random.nextLong(), random.nextLong());
  }
}
