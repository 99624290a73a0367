package io.syncdesk.core.resolution;

import io.syncdesk.core.change.EntityRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a sync error. It follows from the entity, so an entity has one place on the desk: a
 * problem that comes back is the same entry with more history, never a second one.
 */
public record ErrorId(String value) {
  private static final int LENGTH = 24;
  private static final Pattern TEXT = Pattern.compile("err-[0-9a-f]{" + LENGTH + "}");

  /** The id that this text is, if it can be one. */
  public static Optional<ErrorId> read(String text) {
    return TEXT.matcher(text).matches() ? Optional.of(new ErrorId(text)) : Optional.empty();
  }

  public static ErrorId of(EntityRef entity) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(entity.toString().getBytes(StandardCharsets.UTF_8));
      return new ErrorId("err-" + HexFormat.of().formatHex(hash).substring(0, LENGTH));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
