package io.syncdesk.functions.resolution;

import io.syncdesk.core.company.Member.Language;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  static Phrases ofProblems(Language language) {
    return new Phrases(load("problems", language));
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
