package io.syncdesk.stack.acceptance;

import java.util.function.IntFunction;

/**
 * A way in which something does not arrive: in which category it shows, as which fault, and which
 * entity it is for the nth time.
 */
record Mistake(String category, String entity, String fault, IntFunction<String> id) {

  static Mistake of(String category, String entity, String fault, String prefix) {
    return new Mistake(category, entity, fault, n -> prefix + "-" + n);
  }

  @Override
  public String toString() {
    return category + ", " + fault;
  }
}
