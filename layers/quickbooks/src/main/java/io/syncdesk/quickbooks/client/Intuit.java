package io.syncdesk.quickbooks.client;

import java.net.URI;

/** Where Intuit is, and who we are there: the production hosts, the sandbox's, or a simulator's. */
public record Intuit(URI api, URI tokens, String clientId, String clientSecret) {
  public Intuit {
    if (!api.isAbsolute() || !tokens.isAbsolute() || clientId.isBlank() || clientSecret.isBlank()) {
      throw new IllegalArgumentException(
          "Intuit's addresses are absolute, and we have an id there");
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Intuit[" + api + ", " + clientId + "]";
  }
}
