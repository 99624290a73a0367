package io.syncdesk.stack.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import io.syncdesk.stack.template.Trigger.Access;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An HTTP API's JWT authorizer: signature, issuer, audience, times and scopes, in that order. */
final class TokenCheck {
  private final JWKSet keys;
  private final InstantSource clock;

  TokenCheck(JWKSet keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  Admission admit(Access access, Call call) {
    return switch (access) {
      case Access.Open() -> new Admission.Anyone();
      case Access.WithToken asked -> admit(asked, call.header("authorization").strip());
    };
  }

  /** The header may hold the token alone, or the token after the word Bearer. */
  private Admission admit(Access.WithToken asked, String header) {
    var token =
        header.regionMatches(true, 0, "Bearer ", 0, 7) ? header.substring(7).strip() : header;
    if (token.isEmpty()) {
      return new Admission.NoToken("");
    }
    try {
      var jwt = SignedJWT.parse(token);
      if (!isSigned(jwt)) {
        return new Admission.NoToken("signature verification failed");
      }
      return admit(asked, jwt.getPayload().toJSONObject());
    } catch (ParseException | JOSEException | RuntimeException unreadable) {
      return new Admission.NoToken("the token is malformed");
    }
  }

  private boolean isSigned(SignedJWT jwt) throws JOSEException {
    var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID());
    return jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
        && key instanceof RSAKey rsa
        && jwt.verify(new RSASSAVerifier(rsa.toRSAPublicKey()));
  }

  private Admission admit(Access.WithToken asked, Map<String, Object> claims) {
    if (!asked.issuer().equals(claims.get("iss"))) {
      return new Admission.NoToken("the issuer is not trusted");
    }
    // client_id counts only where there is no audience, so an ID token of the same pool passes too.
    if (texts(claims.getOrDefault("aud", claims.get("client_id"))).stream()
        .noneMatch(asked.audiences()::contains)) {
      return new Admission.NoToken("the token is made for another audience");
    }
    if (!isNow(claims)) {
      return new Admission.NoToken("the token has expired");
    }
    var granted = texts(claims.getOrDefault("scope", claims.get("scp")));
    var fitting = asked.scopes().stream().filter(granted::contains).toList();
    if (fitting.isEmpty() && !asked.scopes().isEmpty()) {
      return new Admission.NoScope(asked.scopes());
    }
    return new Admission.Holder(asTexts(claims), fitting);
  }

  private boolean isNow(Map<String, Object> claims) {
    var now = clock.instant().getEpochSecond();
    return claims.get("exp") instanceof Number expires
        && now < expires.longValue()
        && !(claims.get("nbf") instanceof Number begins && now < begins.longValue());
  }

  private static List<String> texts(@Nullable Object claim) {
    return switch (claim) {
      case String text -> Arrays.asList(text.split(" ", -1));
      case Collection<?> many -> many.stream().map(String::valueOf).toList();
      case null, default -> List.of();
    };
  }

  /** Every claim arrives as text, a list in brackets with blanks between: {@code [a b]}. */
  private static Map<String, String> asTexts(Map<String, Object> claims) {
    var texts = new TreeMap<String, String>();
    claims.forEach((name, value) ->
        texts.put(
            name,
            value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"))
                : String.valueOf(value)));
    return texts;
  }
}
