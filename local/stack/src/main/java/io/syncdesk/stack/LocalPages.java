package io.syncdesk.stack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.syncdesk.stack.firm.Person;
import io.syncdesk.stack.gateway.Issuer;
import io.syncdesk.stack.gateway.LocalAnswer;
import io.syncdesk.stack.gateway.LocalPage;
import io.syncdesk.stack.signin.SignInPages;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** What exists here and only here: pages to sign in, a token for the asking, and the mailbox. */
final class LocalPages {
  private LocalPages() {}

  static Map<String, LocalPage> of(
      Issuer issuer, InstantSource clock, Map<String, LocalPage> mail) {
    var pages = new HashMap<>(SignInPages.of(issuer, clock));
    pages.putAll(mail);
    pages.put("GET /local/token", query -> token(issuer, query.getOrDefault("email", "")));
    return pages;
  }

  private static LocalAnswer token(Issuer issuer, String email) {
    return Person.withEmail(email)
        .<LocalAnswer>map(person ->
            new LocalAnswer.Json(
                200,
                JsonNodeFactory.instance
                    .objectNode()
                    .put("access_token", issuer.accessToken(person.id()))
                    .put("token_type", "Bearer")
                    .put("expires_in", Issuer.LIFETIME.toSeconds())
                    .toString()))
        .orElseGet(LocalAnswer.Nothing::new);
  }
}
