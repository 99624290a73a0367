package io.syncdesk.simulator.books;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** QuickBooks' servers live in Pacific time, and every timestamp says so. */
public final class PacificTime {
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

  /** The spellings clients send: with and without fraction, colon or offset. */
  private static final List<DateTimeFormatter> ACCEPTED =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][XXX][XX]")
              .withZone(ZONE),
          DateTimeFormatter.ISO_DATE_TIME.withZone(ZONE));

  private PacificTime() {}

  public static String seconds(Instant instant) {
    return SECONDS.format(instant.atZone(ZONE));
  }

  public static String millis(Instant instant) {
    return MILLIS.format(instant.atZone(ZONE));
  }

  public static LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** The instant this text names; a bare date is its first moment. */
  public static Optional<Instant> parse(String text) {
    return ACCEPTED.stream()
        .flatMap(format -> parse(format, text).stream())
        .findFirst()
        .or(() -> date(text).map(date -> date.atStartOfDay(ZONE).toInstant()));
  }

  private static Optional<Instant> parse(DateTimeFormatter format, String text) {
    try {
      return Optional.of(
          Instant.from(format.parseBest(text, OffsetDateTime::from, ZonedDateTime::from)));
    } catch (DateTimeParseException otherSpelling) {
      return Optional.empty();
    }
  }

  public static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }
}
