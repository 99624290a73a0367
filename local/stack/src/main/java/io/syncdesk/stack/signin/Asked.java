package io.syncdesk.stack.signin;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * What a client asks of the authorize page, remembered until it comes for its tokens: where to send
 * the code, and the challenge (RFC 7636) that only the one who asked can answer.
 */
record Asked(URI redirectUri, String state, String nonce, String challenge) {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /** What can come of reading it. */
  sealed interface Read {
    record Understood(Asked asked) implements Read {}

    /** Nobody is sent anywhere, as the address to send them to may be what is wrong. */
    record Wrong(String why) implements Read {}
  }

  static Read read(Map<String, String> parameters, String clientId) {
    if (!clientId.equals(parameters.get("client_id"))) {
      return new Read.Wrong("client_id must be " + clientId);
    }
    if (!"code".equals(parameters.get("response_type"))) {
      return new Read.Wrong("response_type must be code");
    }
    var challenge = parameters.getOrDefault("code_challenge", "");
    if (challenge.isEmpty() || !"S256".equals(parameters.get("code_challenge_method"))) {
      return new Read.Wrong("code_challenge must be there, made by the method S256");
    }
    return isOnThisMachine(parameters.getOrDefault("redirect_uri", ""))
        ? new Read.Understood(of(parameters, challenge))
        : new Read.Wrong("redirect_uri must be an address on this machine");
  }

  private static Asked of(Map<String, String> parameters, String challenge) {
    return new Asked(
        URI.create(parameters.getOrDefault("redirect_uri", "")),
        parameters.getOrDefault("state", ""),
        parameters.getOrDefault("nonce", ""),
        challenge);
  }

  private static boolean isOnThisMachine(String address) {
    try {
      return THIS_MACHINE.contains(String.valueOf(URI.create(address).getHost()));
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }
}
