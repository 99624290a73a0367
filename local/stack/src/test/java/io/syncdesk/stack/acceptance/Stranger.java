package io.syncdesk.stack.acceptance;

import com.nimbusds.jwt.JWTClaimsSet;
import io.syncdesk.stack.LocalSystem;
import io.syncdesk.stack.gateway.Issuer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** Everybody who may come to a door: those it is for, and all the others. */
enum Stranger {
  OWNER(0),
  ADMIN(0),
  OWNER_OF_ANOTHER_FIRM(0),
  EMPLOYEE(403),
  /** Left a moment ago; the token still runs. */
  REMOVED(403),
  MEMBER_OF_NOTHING(403),
  WITH_AN_ID_TOKEN(403),
  WITH_AN_ID_TOKEN_OF_THAT_SCOPE(401),
  WITH_ANOTHER_SCOPE(403),
  WITH_A_LIKE_SCOPE(403),
  WITH_A_TOKEN_FOR_SOMEBODY_ELSE(401),
  WITH_A_TOKEN_OF_ANOTHER_ISSUER(401),
  WITH_AN_OLD_TOKEN(401),
  WITHOUT_A_SUBJECT(401),
  WITH_RUBBISH(401),
  WITH_NOTHING(401);

  private static final String OWNER_ID = "member-owner-demo";

  private final int atTheDesk;

  Stranger(int atTheDesk) {
    this.atTheDesk = atTheDesk;
  }

  /** The status they get at the desk of a firm, or 0 where it is theirs. */
  int atTheDesk() {
    return atTheDesk;
  }

  String token(LocalSystem system) {
    var issuer = system.issuer();
    return switch (this) {
      case OWNER -> system.token("owner@demo.test");
      case ADMIN -> system.token("admin@demo.test");
      case OWNER_OF_ANOTHER_FIRM -> system.token("owner@other.test");
      case EMPLOYEE -> system.token("employee@demo.test");
      case REMOVED -> issuer.accessToken("member-removed");
      case MEMBER_OF_NOTHING -> issuer.accessToken("member-nobody");
      case WITH_AN_ID_TOKEN -> issuer.idToken(OWNER_ID, Map.of());
      case WITH_AN_ID_TOKEN_OF_THAT_SCOPE -> sign(issuer, claims(issuer).claim("token_use", "id"));
      case WITH_ANOTHER_SCOPE -> sign(issuer, claims(issuer).claim("scope", "openid"));
      case WITH_A_LIKE_SCOPE -> sign(issuer, claims(issuer).claim("scope", "sync-desk-admin"));
      case WITH_A_TOKEN_FOR_SOMEBODY_ELSE ->
          sign(issuer, claims(issuer).claim("client_id", "another-app"));
      case WITH_A_TOKEN_OF_ANOTHER_ISSUER -> {
        var another = new Issuer(issuer.name(), issuer.clientId(), Instant::now);
        yield sign(another, claims(issuer));
      }
      case WITH_AN_OLD_TOKEN ->
          sign(
              issuer,
              claims(issuer).expirationTime(Date.from(Instant.now().minus(Duration.ofHours(1)))));
      case WITHOUT_A_SUBJECT -> sign(issuer, claims(issuer).subject(null));
      case WITH_RUBBISH -> "not-a-token";
      case WITH_NOTHING -> "";
    };
  }

  private static String sign(Issuer issuer, JWTClaimsSet.Builder claims) {
    return issuer.sign(claims.build());
  }

  /** The owner's own token, before something is made wrong with it. */
  private static JWTClaimsSet.Builder claims(Issuer issuer) {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer.name())
        .subject(OWNER_ID)
        .claim("client_id", issuer.clientId())
        .claim("token_use", "access")
        .claim("scope", "sync-desk")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
  }
}
