package io.syncdesk.quickbooks.webhook;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.mirror.ListKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of entity whose changes a lane looks at, as event types spell them. */
final class Kinds {
  private static final Map<String, ListKind> LISTS =
      Arrays.stream(ListKind.values())
          .collect(Collectors.toMap(kind -> spelt(kind.entity()), Function.identity()));

  /** Numbering and closed books; what freezes payments, and so changes them. */
  private static final Set<String> ALONG_THE_WAY = Set.of("preferences", "deposit");

  private static final Set<String> LOOKED_AT =
      Stream.of(
              LISTS.keySet().stream(),
              Arrays.stream(BooksKind.values()).map(kind -> spelt(kind.entity())),
              ALONG_THE_WAY.stream())
          .flatMap(Function.identity())
          .collect(Collectors.toSet());

  private Kinds() {}

  static String spelt(String entity) {
    return entity.toLowerCase(Locale.ROOT);
  }

  static boolean areLookedAt(String kind) {
    return LOOKED_AT.contains(kind);
  }

  static Optional<ListKind> list(String kind) {
    return Optional.ofNullable(LISTS.get(kind));
  }
}
