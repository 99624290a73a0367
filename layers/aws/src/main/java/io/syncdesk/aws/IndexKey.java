package io.syncdesk.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Texts that people choose as parts of keys. DynamoDB takes 1,024 bytes for a sort key and refuses
 * the whole write beyond; QuickBooks' names may have 500 characters of four bytes, and one such
 * name must not stop a company. A long text is told by its hash: keys here are only ever compared.
 */
final class IndexKey {
  private static final int BYTES_MAX = 512;

  private IndexKey() {}

  static String of(String text) {
    var bytes = text.getBytes(UTF_8);
    return bytes.length <= BYTES_MAX ? text : "sha256 " + hash(bytes);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
