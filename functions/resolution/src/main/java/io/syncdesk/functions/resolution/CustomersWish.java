package io.syncdesk.functions.resolution;

import io.syncdesk.core.mirror.SearchText;
import io.syncdesk.core.resolution.ErrorId;
import java.util.Optional;

/**
 * Which customers of QuickBooks a person wants to see: whom they look for, or whom a client may be.
 * An {@code errorId} that is none of ours reads as one that nobody has.
 */
record CustomersWish(Optional<SearchText> search, Optional<Wanted> error, int limit) {
  static final int LIMIT_MAX = 50;
  private static final int LIMIT_USUAL = 20;

  /** For which client, by the id of their sync error. */
  record Wanted(Optional<ErrorId> id) {}

  static Parsed<CustomersWish> of(Request request) {
    var limit = limit(request.queryParameter("limit").orElse("" + LIMIT_USUAL));
    if (limit < 1 || limit > LIMIT_MAX) {
      return wrong("limit", "1 – " + LIMIT_MAX);
    }
    var typed = request.queryParameter("search");
    if (typed.filter(it -> it.length() > Search.CHARACTERS_MAX).isPresent()) {
      return wrong("search", "≤ " + Search.CHARACTERS_MAX);
    }
    var search = typed.flatMap(SearchText::of);
    var error = request.queryParameter("errorId").map(it -> new Wanted(ErrorId.read(it)));
    if (search.isEmpty() && (typed.isPresent() || error.isEmpty())) {
      return wrong("search", "≥ " + SearchText.CHARACTERS_MIN);
    }
    return new Parsed.Understood<>(new CustomersWish(search, error, limit));
  }

  private static int limit(String text) {
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
  }

  private static Parsed<CustomersWish> wrong(String parameter, String expected) {
    return new Parsed.Wrong<>(Problem.wrong(parameter, expected));
  }
}
