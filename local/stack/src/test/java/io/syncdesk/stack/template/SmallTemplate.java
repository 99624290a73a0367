package io.syncdesk.stack.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The small template, to be read as it is or with something changed in its text. */
final class SmallTemplate {
  static final Map<String, String> PARAMETERS =
      Map.of("JwtIssuer", "http://issuer", "JwtAudience", "desk");

  private SmallTemplate() {}

  static Template read() {
    return with(UnaryOperator.identity());
  }

  static Template with(String written, String instead) {
    return with(text -> {
      if (!text.contains(written)) {
        throw new IllegalArgumentException("The template does not say " + written);
      }
      return text.replace(written, instead);
    });
  }

  static Template with(UnaryOperator<String> change) {
    return Template.parse(change.apply(text()), place(PARAMETERS));
  }

  static Place place(Map<String, String> parameters) {
    return new Place(
        "sync-desk", "us-east-1", "000000000000", URI.create("http://localhost:9324"), parameters);
  }

  static <T> T named(Iterable<T> all, Function<T, String> name, String wanted) {
    for (var each : all) {
      if (name.apply(each).equals(wanted)) {
        return each;
      }
    }
    throw new NoSuchElementException(wanted);
  }

  static String text() {
    try {
      return Files.readString(Path.of("src/test/resources/small-template.yaml"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
