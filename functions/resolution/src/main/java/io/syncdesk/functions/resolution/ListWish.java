package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.Category;
import io.syncdesk.core.resolution.SyncErrors.Filter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which sync errors a person wants to see, and how many. */
record ListWish(Filter filter, Optional<Search> search, Optional<String> cursor, int limit) {
  static final int LIMIT_MAX = 100;
  private static final int LIMIT_USUAL = 50;
  private static final int CURSOR_CHARACTERS_MAX = 1024;
  private static final List<String> STATUSES = List.of("open", "resolving", "resolved", "skipped");

  static Parsed<ListWish> of(Request request) {
    var status = request.queryParameter("status").orElse("open");
    if (!STATUSES.contains(status)) {
      return wrong("status", String.join(", ", STATUSES));
    }
    var word = request.queryParameter("category");
    var category = word.flatMap(ListWish::category);
    if (word.isPresent() && category.isEmpty()) {
      return wrong("category", categories());
    }
    var limit = limit(request.queryParameter("limit").orElse("" + LIMIT_USUAL));
    if (limit < 1 || limit > LIMIT_MAX) {
      return wrong("limit", "1 – " + LIMIT_MAX);
    }
    var search = request.queryParameter("search").map(Search::of);
    if (search.filter(Search::isTooLong).isPresent()) {
      return wrong("search", "≤ " + Search.CHARACTERS_MAX);
    }
    var cursor = request.queryParameter("cursor");
    if (cursor.filter(it -> it.length() > CURSOR_CHARACTERS_MAX).isPresent()) {
      return wrong("cursor", "next");
    }
    return new Parsed.Understood<>(
        new ListWish(new Filter(status, category), search, cursor, limit));
  }

  private static Optional<Category> category(String word) {
    return Arrays.stream(Category.values()).filter(it -> it.word().equals(word)).findFirst();
  }

  private static String categories() {
    return Arrays.stream(Category.values()).map(Category::word).collect(Collectors.joining(", "));
  }

  private static int limit(String text) {
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
  }

  private static Parsed<ListWish> wrong(String parameter, String expected) {
    return new Parsed.Wrong<>(Problem.wrong(parameter, expected));
  }
}
