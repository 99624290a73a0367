package io.syncdesk.functions.resolution;

import io.syncdesk.core.company.Member.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language to answer in. */
final class Languages {
  private static final int HEADER_CHARACTERS_MAX = 200;
  private static final List<Locale> OURS = List.of(Locale.ENGLISH, Locale.ITALIAN);

  private Languages() {}

  /** By the header Accept-Language; English where it names none of ours or makes no sense. */
  static Language of(String accepted) {
    return best(accepted).filter(Locale.ITALIAN::equals).isPresent() ? Language.IT : Language.EN;
  }

  static Locale locale(Language language) {
    return switch (language) {
      case EN -> Locale.ENGLISH;
      case IT -> Locale.ITALIAN;
    };
  }

  private static Optional<Locale> best(String accepted) {
    if (accepted.isBlank() || accepted.length() > HEADER_CHARACTERS_MAX) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(accepted), OURS));
    } catch (IllegalArgumentException makesNoSense) {
      return Optional.empty();
    }
  }
}
