package io.syncdesk.simulator.webhook;

import java.net.URI;

/** Where the app wants to be told, as it says on Intuit's developer portal. */
public sealed interface Subscription {
  record None() implements Subscription {}

  record To(URI endpoint, String verifierToken) implements Subscription {
    public To {
      if (!"http".equals(endpoint.getScheme()) && !"https".equals(endpoint.getScheme())) {
        throw new IllegalArgumentException("Nobody can be told of anything at " + endpoint);
      }
    }

    /** The token is a secret. */
    @Override
    public String toString() {
      return "To[" + endpoint + "]";
    }
  }
}
