package io.syncdesk.simulator.api;

import io.syncdesk.simulator.books.Allowance;
import io.syncdesk.simulator.books.Verb;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a caller wants done, out of the three spellings clients use for it. */
record WriteOptions(String operation, List<String> includes) {
  static WriteOptions of(String operation, String include) {
    return new WriteOptions(
        operation.toLowerCase(Locale.ROOT),
        Arrays.stream(include.toLowerCase(Locale.ROOT).split(",")).map(String::strip).toList());
  }

  Verb verb() {
    if (operation.equals("delete")) {
      return Verb.DELETE;
    }
    return operation.equals("void") || includes.contains("void") ? Verb.VOID : Verb.SAVE;
  }

  Set<Allowance> allowances() {
    return includes.contains("allowduplicatedocnum")
        ? Set.of(Allowance.DUPLICATE_NUMBER)
        : Set.of();
  }
}
