package io.syncdesk.aws;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants inside keys: all of one length, so that the order of the texts is that of time. */
final class Moment {
  private static final DateTimeFormatter FIXED_WIDTH =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private Moment() {}

  static String key(Instant instant) {
    return FIXED_WIDTH.format(instant);
  }
}
