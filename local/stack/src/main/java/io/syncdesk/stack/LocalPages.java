package io.syncdesk.stack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.syncdesk.stack.firm.Person;
import io.syncdesk.stack.gateway.Issuer;
import io.syncdesk.stack.gateway.LocalPage;
import java.util.Map;
import java.util.Optional;

/** What exists here and only here: a token for the asking, and the key it is signed with. */
final class LocalPages {
  private LocalPages() {}

  static Map<String, LocalPage> of(Issuer issuer) {
    return Map.of(
        "/local/token", query -> token(issuer, query.getOrDefault("email", "")),
        "/.well-known/jwks.json", _ -> Optional.of(issuer.publicKeysJson()));
  }

  private static Optional<String> token(Issuer issuer, String email) {
    return Person.withEmail(email)
        .map(person ->
            JsonNodeFactory.instance
                .objectNode()
                .put("access_token", issuer.accessToken(person.id()))
                .put("token_type", "Bearer")
                .put("expires_in", Issuer.LIFETIME.toSeconds())
                .toString());
  }
}
