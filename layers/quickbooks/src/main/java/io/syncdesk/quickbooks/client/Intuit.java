package io.syncdesk.quickbooks.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Base64;

/** Where Intuit is, and who we are there: the production hosts, the sandbox's, or a simulator's. */
public record Intuit(URI api, URI tokens, String clientId, String clientSecret) {
  public Intuit {
    if (!api.isAbsolute() || !tokens.isAbsolute() || clientId.isBlank() || clientSecret.isBlank()) {
      throw new IllegalArgumentException(
          "Intuit's addresses are absolute, and we have an id there");
    }
  }

  /** Who asks, as the header {@code Authorization} says it to the token server. */
  String ourselves() {
    var both = (clientId + ":" + clientSecret).getBytes(UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Intuit[" + api + ", " + clientId + "]";
  }
}
