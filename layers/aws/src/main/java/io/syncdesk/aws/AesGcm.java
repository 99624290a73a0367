package io.syncdesk.aws;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM: a nonce by chance, then what it hides, then the tag over all of it and more. */
final class AesGcm {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom CHANCE = new SecureRandom();

  private AesGcm() {}

  static byte[] random(int bytes) {
    var random = new byte[bytes];
    CHANCE.nextBytes(random);
    return random;
  }

  static byte[] seal(byte[] key, byte[] plain, byte[] bound) {
    var nonce = random(NONCE_BYTES);
    try {
      var hidden = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(plain);
      return ByteBuffer.allocate(nonce.length + hidden.length).put(nonce).put(hidden).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key of 256 bits can always seal", e);
    }
  }

  static byte[] open(byte[] key, byte[] sealed, byte[] bound) throws SealBroken {
    if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
      throw new SealBroken("too short to be sealed");
    }
    var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, bound)
          .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new SealBroken("not as it was sealed", e);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] bound)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bound);
    return cipher;
  }
}
