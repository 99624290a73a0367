package io.syncdesk.functions.connection;

import io.syncdesk.core.connection.BeginConnecting;
import io.syncdesk.core.connection.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * By what the browser that left is known when it comes back. Where there is TLS its name makes
 * browsers refuse it from anybody but this very host.
 */
record BrowserCookie(String name, String attributes) {
  private static final String ALWAYS = "; Path=/; HttpOnly; SameSite=Lax";

  /** Lax: it has to come along when Intuit sends the browser back, and with nothing else. */
  static BrowserCookie at(URI desk) {
    return "https".equals(desk.getScheme())
        ? new BrowserCookie("__Host-connecting", ALWAYS + "; Secure")
        : new BrowserCookie("connecting", ALWAYS);
  }

  String keep(Secret secret) {
    var seconds = BeginConnecting.VALID_FOR.toSeconds();
    return name + "=" + secret.value() + attributes + "; Max-Age=" + seconds;
  }

  String forget() {
    return name + "=" + attributes + "; Max-Age=0";
  }

  /** Two of the same name are nobody's. */
  Optional<Secret> of(Request request) {
    var found =
        request.cookies().stream()
            .map(String::strip)
            .filter(it -> it.startsWith(name + "="))
            .map(it -> it.substring(name.length() + 1))
            .filter(Secret::isOne)
            .toList();
    return found.size() == 1 ? Optional.of(new Secret(found.getFirst())) : Optional.empty();
  }
}
