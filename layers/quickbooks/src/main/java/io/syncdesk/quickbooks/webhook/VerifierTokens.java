package io.syncdesk.quickbooks.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What QuickBooks signs its deliveries with: one secret, or two while one takes the other's place.
 * They are never shown.
 */
public final class VerifierTokens {
  private static final int TOKENS_MAX = 2;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE_BYTES = 32;

  private final List<SecretKeySpec> keys;

  private VerifierTokens(List<SecretKeySpec> keys) {
    this.keys = keys;
  }

  /** Reads them with a comma in between. Of an empty text there are none, and nothing is signed. */
  public static VerifierTokens of(String commaSeparated) {
    var keys =
        Arrays.stream(commaSeparated.split(",", -1))
            .map(String::strip)
            .filter(token -> !token.isEmpty())
            .map(token -> new SecretKeySpec(token.getBytes(UTF_8), ALGORITHM))
            .toList();
    if (keys.size() > TOKENS_MAX) {
      throw new IllegalArgumentException("at most " + TOKENS_MAX + " verifier tokens are in force");
    }
    return new VerifierTokens(keys);
  }

  /** Whether one of them made this signature, in base64, over exactly these bytes. */
  public boolean signed(byte[] body, String signature) {
    return decoded(signature)
        .filter(
            given -> keys.stream().anyMatch(key -> MessageDigest.isEqual(given, mac(key, body))))
        .isPresent();
  }

  /** What QuickBooks would send along with these bytes; empty where there is no token. */
  public Optional<String> signatureOf(byte[] body) {
    return keys.stream().findFirst().map(key -> encoded(mac(key, body)));
  }

  /** Only its one spelling: the decoder would also take one without padding or with loose bits. */
  private static Optional<byte[]> decoded(String signature) {
    try {
      return Optional.of(Base64.getDecoder().decode(signature))
          .filter(bytes -> bytes.length == SIGNATURE_BYTES)
          .filter(bytes -> encoded(bytes).equals(signature));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] mac(SecretKeySpec key, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}
