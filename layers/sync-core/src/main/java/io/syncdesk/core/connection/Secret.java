package io.syncdesk.core.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** 256 bits that nobody can guess, for one person to carry; only its fingerprint is stored. */
public record Secret(String value) {
  /** 32 bytes in the alphabet of addresses, without padding. */
  private static final String FORM = "[A-Za-z0-9_-]{43}";

  public Secret {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not a secret of ours");
    }
  }

  public static boolean isOne(String text) {
    return text.matches(FORM);
  }

  /** What is stored in its place: who reads the table cannot go on in the person's name. */
  public Fingerprint fingerprint() {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(US_ASCII));
      return new Fingerprint(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Secret[***]";
  }

  /** The SHA-256 of a secret. */
  public record Fingerprint(String hex) {}
}
