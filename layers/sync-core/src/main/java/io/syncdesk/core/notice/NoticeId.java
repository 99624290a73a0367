package io.syncdesk.core.notice;

import io.syncdesk.core.change.CompanyId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a notice. It follows from the cause, so one cause can never be told as two. */
public record NoticeId(String value) {
  private static final int LENGTH = 24;
  private static final Pattern TEXT = Pattern.compile("ntc-[0-9a-f]{" + LENGTH + "}");

  /** The id that this text is, if it can be one. */
  public static Optional<NoticeId> read(String text) {
    return TEXT.matcher(text).matches() ? Optional.of(new NoticeId(text)) : Optional.empty();
  }

  static NoticeId of(CompanyId company, String cause) {
    try {
      var text = company + "\n" + cause;
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new NoticeId("ntc-" + HexFormat.of().formatHex(hash).substring(0, LENGTH));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
