package io.syncdesk.functions.connection;

import io.syncdesk.core.company.Member.Language;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a person is told, in their language. */
record Words(Locale locale, ResourceBundle bundle) {

  /** English is the root; the language of the machine plays no part. */
  static Words in(Language language) {
    var locale =
        switch (language) {
          case EN -> Locale.ENGLISH;
          case IT -> Locale.ITALIAN;
        };
    return new Words(
        locale,
        ResourceBundle.getBundle(
            "io.syncdesk.functions.connection.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  String say(String key) {
    return bundle.getString(key);
  }
}
