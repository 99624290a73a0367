package io.syncdesk.functions.resolution;

import io.syncdesk.core.company.Member.Language;
import io.syncdesk.core.notice.Notice;
import io.syncdesk.core.resolution.SyncError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A notice as the API tells it: what is the matter, since when, and which entries it is about. */
record NoticeView(
    String id,
    String kind,
    String title,
    String text,
    String since,
    String state,
    @Nullable String readAt,
    int entries,
    List<String> errorIds,
    @Nullable String category) {
  /** More are counted, not listed. */
  private static final int ERRORS_LISTED_MAX = 50;

  static NoticeView of(Notice notice, @Nullable Instant read, Language language) {
    var known = read != null && notice.isKnownSince(read) ? read : null;
    var words = Phrases.ofNotices(language);
    return switch (notice) {
      case Notice.Entries entries -> ofEntries(entries, known, words, language);
      case Notice.Standstill standstill ->
          ofAll(notice, "standstill", Words.kebab(standstill.pause().why()), known, words);
      case Notice.LooksRefused _ -> ofAll(notice, "looks-refused", "looks-refused", known, words);
    };
  }

  private static NoticeView ofEntries(
      Notice.Entries notice, @Nullable Instant read, Phrases words, Language language) {
    var first = notice.errors().getFirst();
    int count = notice.errors().size();
    return new NoticeView(
        notice.id().value(),
        "entries",
        count == 1
            ? title(first, words)
            : words.say("entries.title", Map.of("n", Integer.toString(count))),
        SyncErrorView.reason(first.fault(), language),
        notice.since().toString(),
        state(read),
        read == null ? null : read.toString(),
        count,
        notice.errors().stream().limit(ERRORS_LISTED_MAX).map(it -> it.id().value()).toList(),
        category(notice.errors()));
  }

  private static String title(SyncError error, Phrases words) {
    var label = Map.of("label", error.subject().label());
    var what = words.say("what." + error.entity().kind().word(), label).strip();
    var client = error.subject().clientName();
    return client.isBlank() || client.equals(error.subject().label())
        ? what
        : words.say("entry.title", Map.of("what", what, "client", client));
  }

  /** The one they all are in, if there is one. */
  private static @Nullable String category(List<SyncError> errors) {
    var categories = errors.stream().map(it -> it.category().word()).distinct().toList();
    return categories.size() == 1 ? categories.getFirst() : null;
  }

  private static NoticeView ofAll(
      Notice notice, String kind, String key, @Nullable Instant read, Phrases words) {
    return new NoticeView(
        notice.id().value(),
        kind,
        words.say(key + ".title", Map.of()),
        words.say(key + ".text", Map.of()),
        notice.since().toString(),
        state(read),
        read == null ? null : read.toString(),
        0,
        List.of(),
        null);
  }

  private static String state(@Nullable Instant read) {
    return read == null ? "unread" : "read";
  }
}
