package io.syncdesk.taxdome;

import java.util.Optional;

/** The first thing found wrong with a message; what follows from it is not worth telling. */
final class Complaints {
  private Optional<Reading.Malformed> first = Optional.empty();

  void add(String field, String reason) {
    if (first.isEmpty()) {
      first = Optional.of(new Reading.Malformed(field, reason));
    }
  }

  Optional<Reading.Malformed> first() {
    return first;
  }
}
