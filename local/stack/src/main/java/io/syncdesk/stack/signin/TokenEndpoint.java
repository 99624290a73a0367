package io.syncdesk.stack.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.syncdesk.stack.firm.Person;
import io.syncdesk.stack.gateway.Issuer;
import io.syncdesk.stack.gateway.LocalAnswer;
import io.syncdesk.stack.gateway.LocalPage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** Where a code becomes tokens, for the one who asked for it (RFC 6749, RFC 7636). */
final class TokenEndpoint implements LocalPage {
  private final Issuer issuer;
  private final Codes codes;

  TokenEndpoint(Issuer issuer, Codes codes) {
    this.issuer = issuer;
    this.codes = codes;
  }

  @Override
  public LocalAnswer answer(Map<String, String> parameters) {
    if (!"authorization_code".equals(parameters.get("grant_type"))) {
      return refused("unsupported_grant_type");
    }
    if (!issuer.clientId().equals(parameters.get("client_id"))) {
      return refused("invalid_client");
    }
    return codes
        .take(parameters.getOrDefault("code", ""))
        .filter(it -> isFor(it.asked(), parameters))
        .map(it -> tokens(it.person(), it.asked()))
        .orElseGet(() -> refused("invalid_grant"));
  }

  private static boolean isFor(Asked asked, Map<String, String> parameters) {
    return asked.redirectUri().toString().equals(parameters.get("redirect_uri"))
        && asked.challenge().equals(challenge(parameters.getOrDefault("code_verifier", "")));
  }

  private LocalAnswer tokens(Person person, Asked asked) {
    var told = Map.of("nonce", asked.nonce(), "name", person.name(), "email", person.email());
    return new LocalAnswer.Json(
        200,
        JsonNodeFactory.instance
            .objectNode()
            .put("access_token", issuer.accessToken(person.id()))
            .put("id_token", issuer.idToken(person.id(), told))
            .put("token_type", "Bearer")
            .put("expires_in", Issuer.LIFETIME.toSeconds())
            .toString());
  }

  private static LocalAnswer refused(String error) {
    return new LocalAnswer.Json(
        400, JsonNodeFactory.instance.objectNode().put("error", error).toString());
  }

  static String challenge(String verifier) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
