package io.syncdesk.core.architecture.wrong;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Looks at the machine's clock in every way we know of. */
public final class AsksForTheTime {

  private AsksForTheTime() {}

  static Instant instant() {
    return Instant.now();
  }

  static Supplier<Instant> reference() {
    return Instant::now;
  }

  static LocalDate date() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  static Clock clock() {
    return Clock.systemUTC();
  }

  static InstantSource source() {
    return InstantSource.system();
  }

  static long millis() {
    return System.currentTimeMillis();
  }

  static long nanos() {
    return System.nanoTime();
  }
}
