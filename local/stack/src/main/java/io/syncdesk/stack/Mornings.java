package io.syncdesk.stack;

import io.syncdesk.stack.trigger.Timer;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Morning after morning, as often as somebody asks for one. */
final class Mornings {
  private LocalDate next;
  private Optional<Timer> timer = Optional.empty();

  Mornings(InstantSource clock) {
    next = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Known once the functions are alive, and their pages with them. */
  synchronized void of(Timer letters) {
    timer = Optional.of(letters);
  }

  synchronized void next() {
    next = next.plusDays(1);
    timer.ifPresent(it -> it.fire(input(next)));
  }

  static String input(LocalDate morning) {
    return "{\"task\":\"letters\",\"morning\":\"" + morning + "\"}";
  }
}
