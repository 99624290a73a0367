package io.syncdesk.stack.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/**
 * Signs access tokens as a Cognito user pool would, with a key that lives as long as the process.
 */
public final class Issuer {
  public static final Duration LIFETIME = Duration.ofHours(1);
  private static final int KEY_BITS = 2048;

  private final String name;
  private final String clientId;
  private final RSAKey key;
  private final InstantSource clock;

  public Issuer(String name, String clientId, InstantSource clock) {
    this.name = name;
    this.clientId = clientId;
    this.clock = clock;
    try {
      this.key = new RSAKeyGenerator(KEY_BITS).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException("No RSA key can be made", impossible);
    }
  }

  /** An access token has no audience; it names the client it was given to. */
  public String accessToken(String subject) {
    var now = clock.instant();
    return sign(
        new JWTClaimsSet.Builder()
            .issuer(name)
            .subject(subject)
            .claim("client_id", clientId)
            .claim("token_use", "access")
            .claim("scope", "sync-desk")
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .build());
  }

  /** An ID token tells the client who signed in, and opens nothing. */
  public String idToken(String subject, Map<String, String> told) {
    var now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(name)
            .subject(subject)
            .audience(clientId)
            .claim("token_use", "id")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)));
    told.forEach(claims::claim);
    return sign(claims.build());
  }

  public String name() {
    return name;
  }

  public String clientId() {
    return clientId;
  }

  /** For tests that need a token with something wrong in it. */
  public String sign(JWTClaimsSet claims) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException("The token cannot be signed", impossible);
    }
  }

  /** What {@code /.well-known/jwks.json} shows. */
  public String publicKeysJson() {
    return publicKeys().toString();
  }

  JWKSet publicKeys() {
    return new JWKSet(key.toPublicJWK());
  }
}
