package io.syncdesk.functions.console;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold of the page's own files, told without a browser. */
class PageTest {
  private static final Pattern IMPORT = Pattern.compile("(?:from|import) ?['\"](\\.[^'\"]+)['\"]");
  private static final Pattern GAP = Pattern.compile("\\{\\w+}");
  private static final Pattern WHOLE_KEY = Pattern.compile("\\b(?:t|tIfKnown)\\(\\s*'([^']+)'");
  private static final Pattern LIKE_A_KEY = Pattern.compile("'([a-z]+\\.[a-z.-]+)'");
  private static final Pattern KEY_WITH_A_GAP = Pattern.compile("\\b(?:t|tIfKnown)\\(`([^$`]+)\\$");
  private static final Pattern EITHER_KEY =
      Pattern.compile("\\bt\\([^'\"`,()]+ \\? '([^']+)' : '([^']+)'");

  private final SortedMap<String, String> files = PageFiles.read();

  @Test
  void every_module_that_is_imported_is_there_and_every_one_that_is_there_is_imported() {
    var imported = new TreeSet<String>();
    modules()
        .forEach((name, text) ->
            IMPORT
                .matcher(text)
                .results()
                .map(it -> URI.create(name).resolve(it.group(1)).toString())
                .forEach(imported::add));
    imported.add("main.js");

    assertThat(imported).isEqualTo(new TreeSet<>(modules().keySet()));
  }

  @Test
  void both_languages_have_words_for_the_same_things_with_the_same_facts() {
    var english = words("en");
    var italian = words("it");

    assertThat(italian.keySet()).isEqualTo(english.keySet());
    assertThat(english)
        .allSatisfy((key, words) ->
            assertThat(gaps(italian.getOrDefault(key, ""))).as(key).isEqualTo(gaps(words)));
    assertThat(Stream.of(english, italian).map(Map::values).flatMap(Collection::stream))
        .noneMatch(String::isBlank);
  }

  @Test
  void a_word_for_one_has_a_word_for_many() {
    var keys = words("en").keySet();

    assertThat(keys.stream().filter(it -> it.endsWith(".one")))
        .allSatisfy(it -> assertThat(keys).contains(it.replaceAll("\\.one$", ".other")));
  }

  @Test
  void whatever_the_page_says_there_are_words_for_it() {
    var keys = words("en").keySet();

    assertThat(said(WHOLE_KEY)).hasSizeGreaterThan(100);
    assertThat(said(WHOLE_KEY, EITHER_KEY))
        .allMatch(it -> keys.contains(it) || keys.contains(it + ".other"));
  }

  @Test
  void there_are_no_words_that_nobody_says() {
    var whole = said(WHOLE_KEY, EITHER_KEY, LIKE_A_KEY);
    var beginnings = said(KEY_WITH_A_GAP);

    assertThat(words("en").keySet())
        .allMatch(key ->
            whole.contains(key.replaceAll("\\.(one|other)$", ""))
                || beginnings.stream().anyMatch(key::startsWith));
  }

  @Test
  void no_text_becomes_markup_and_nothing_is_styled_or_run_inline() {
    assertThat(ours())
        .noneMatch(it -> it.contains("innerHTML") || it.contains("unsafe") || it.contains("eval("))
        .noneMatch(it -> it.matches("(?s).*\\s(?:style|on[a-z]+)=.*"));
    assertThat(files.getOrDefault("index.html", ""))
        .doesNotContain("<style", "style=")
        .doesNotContainPattern("<script(?![^>]* src=)");
  }

  @Test
  void nothing_is_kept_in_the_browser_but_preferences_and_this_tabs_session() {
    assertThat(ours()).noneMatch(it -> it.contains("document.cookie") || it.contains("indexedDB"));
    assertThat(ours().filter(it -> it.contains("localStorage")))
        .allMatch(it -> it.contains("syncdesk.language") || it.contains("syncdesk.theme"));
  }

  /** All that these patterns find in our own modules. */
  private Set<String> said(Pattern... patterns) {
    var said = new TreeSet<String>();
    for (var pattern : patterns) {
      ours()
          .flatMap(it -> pattern.matcher(it).results())
          .forEach(it ->
              IntStream.rangeClosed(1, it.groupCount()).mapToObj(it::group).forEach(said::add));
    }
    return said;
  }

  private SortedMap<String, String> modules() {
    var modules = new TreeMap<>(files);
    modules.keySet().removeIf(it -> !it.endsWith(".js"));
    return modules;
  }

  /** Without the library's. */
  private Stream<String> ours() {
    return modules().entrySet().stream()
        .filter(it -> !it.getKey().startsWith("lit-html/"))
        .map(Map.Entry::getValue);
  }

  private Map<String, String> words(String language) {
    try {
      return new JsonMapper()
          .readerForMapOf(String.class)
          .readValue(files.getOrDefault("words/" + language + ".json", ""));
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(language, unreadable);
    }
  }

  private static Set<String> gaps(String words) {
    return GAP.matcher(words).results().map(MatchResult::group).collect(toSet());
  }
}
