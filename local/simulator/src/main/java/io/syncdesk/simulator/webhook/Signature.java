package io.syncdesk.simulator.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What proves that a delivery comes from QuickBooks: an HMAC over the body, byte for byte. */
final class Signature {
  static final String HEADER = "intuit-signature";
  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  static String of(byte[] body, String verifierToken) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(verifierToken.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
