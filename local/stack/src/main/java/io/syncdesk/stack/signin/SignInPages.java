package io.syncdesk.stack.signin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.syncdesk.stack.gateway.Issuer;
import io.syncdesk.stack.gateway.LocalAnswer;
import io.syncdesk.stack.gateway.LocalPage;
import java.time.InstantSource;
import java.util.Map;

/** What an OpenID Connect issuer shows, as far as the console asks. */
public final class SignInPages {
  private static final String AUTHORIZE = "/local/authorize";
  private static final String TOKEN = "/local/oauth/token";
  private static final String KEYS = "/.well-known/jwks.json";

  private SignInPages() {}

  public static Map<String, LocalPage> of(Issuer issuer, InstantSource clock) {
    var codes = new Codes(clock);
    return Map.of(
        "GET /.well-known/openid-configuration",
        _ -> new LocalAnswer.Json(200, discovery(issuer.name())),
        "GET " + KEYS,
        _ -> new LocalAnswer.Json(200, issuer.publicKeysJson()),
        "GET " + AUTHORIZE,
        new AuthorizePage(issuer.clientId(), codes),
        "POST " + TOKEN,
        new TokenEndpoint(issuer, codes));
  }

  private static String discovery(String issuer) {
    var discovery =
        JsonNodeFactory.instance
            .objectNode()
            .put("issuer", issuer)
            .put("authorization_endpoint", issuer + AUTHORIZE)
            .put("token_endpoint", issuer + TOKEN)
            .put("jwks_uri", issuer + KEYS);
    discovery.putArray("response_types_supported").add("code");
    discovery.putArray("subject_types_supported").add("public");
    discovery.putArray("id_token_signing_alg_values_supported").add("RS256");
    discovery.putArray("code_challenge_methods_supported").add("S256");
    return discovery.toString();
  }
}
