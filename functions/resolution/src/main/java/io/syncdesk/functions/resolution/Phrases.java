package io.syncdesk.functions.resolution;

import io.syncdesk.core.company.Member.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sentences in the reader's language, with facts filled in where they say {@code {name}}. */
final class Phrases {
  private static final Pattern GAP = Pattern.compile("\\{([A-Za-z]+)}");

  private final ResourceBundle bundle;

  private Phrases(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static Phrases ofFaults(Language language) {
    return new Phrases(load("fault-reasons", language));
  }

  static Phrases ofGuidance(Language language) {
    return new Phrases(load("guidance", language));
  }

  /** Words for what QuickBooks and our settings call by names of their own. */
  static Phrases ofTerms(Language language) {
    return new Phrases(load("terms", language));
  }

  static Phrases ofMatches(Language language) {
    return new Phrases(load("match-reasons", language));
  }

  static Phrases ofNotices(Language language) {
    return new Phrases(load("notices", language));
  }

  static Phrases ofProblems(Language language) {
    return new Phrases(load("problems", language));
  }

  static Phrases ofNumbers(Language language) {
    return new Phrases(load("numbers", language));
  }

  /** For what may have a phrase or not. */
  Optional<String> find(String key) {
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  /** The phrases {@code key.1}, {@code key.2} and so on. */
  List<String> sayAll(String key, Map<String, String> facts) {
    return IntStream.iterate(1, it -> it + 1)
        .mapToObj(it -> key + "." + it)
        .takeWhile(bundle::containsKey)
        .map(it -> say(it, facts))
        .toList();
  }

  /** Every phrase whose key begins so, by the rest of its key. */
  Map<String, String> under(String prefix) {
    return bundle.keySet().stream()
        .filter(it -> it.startsWith(prefix))
        .collect(Collectors.toMap(it -> it.substring(prefix.length()), bundle::getString));
  }

  static Phrases ofForecasts(Language language) {
    return new Phrases(load("forecasts", language));
  }

  /** A fact that is not known leaves its gap empty. */
  String say(String key, Map<String, String> facts) {
    return GAP.matcher(bundle.getString(key))
        .replaceAll(it -> Matcher.quoteReplacement(facts.getOrDefault(it.group(1), "")));
  }

  /** English is the root; the language of the machine plays no part. */
  private static ResourceBundle load(String name, Language language) {
    return ResourceBundle.getBundle(
        "io.syncdesk.functions.resolution." + name,
        Languages.locale(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
