package io.syncdesk.functions.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.syncdesk.aws.Environment;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where people sign in, and as which client the page asks for them. None of it is a secret: a page
 * cannot keep one, which is what PKCE is for.
 *
 * @param elsewhere what the page must reach beside the issuer: Cognito signs tokens under one host
 *     name and hands them out under another
 */
record SignIn(URI issuer, String clientId, String scope, List<URI> elsewhere) {
  SignIn {
    elsewhere = List.copyOf(elsewhere);
  }

  static SignIn from(Environment environment) {
    return new SignIn(
        URI.create(environment.required("JWT_ISSUER")),
        environment.required("CONSOLE_CLIENT_ID"),
        environment.required("CONSOLE_SCOPE"),
        environment.optional("CONSOLE_SIGN_IN_ORIGIN").map(URI::create).stream().toList());
  }

  /** What the page asks for before anything else. */
  String json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("issuer", issuer.toString())
        .put("clientId", clientId)
        .put("scope", scope)
        .toString();
  }

  /** As a policy of a page names them: without a path. */
  List<String> origins() {
    return Stream.concat(Stream.of(issuer), elsewhere.stream())
        .map(it -> it.getScheme() + "://" + it.getAuthority())
        .distinct()
        .toList();
  }
}
