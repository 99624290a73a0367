package io.syncdesk.aws;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a function is told by its surroundings. On AWS each function has environment variables of
 * its own; on one machine many functions share a JVM, and a system property of the same name says
 * it instead.
 */
public final class Environment {
  private final Function<String, @Nullable String> variables;
  private final Function<String, @Nullable String> properties;

  public Environment() {
    this(System::getenv, System::getProperty);
  }

  Environment(
      Function<String, @Nullable String> variables, Function<String, @Nullable String> properties) {
    this.variables = variables;
    this.properties = properties;
  }

  /** Stops the start, naming what is missing. */
  public String required(String name) {
    return optional(name)
        .orElseThrow(() ->
            new IllegalStateException(
                "The environment variable "
                    + name
                    + " is not set; template.yaml says what it is for."));
  }

  /** Empty also when it is set to nothing. */
  public Optional<String> optional(String name) {
    return Optional.ofNullable(variables.apply(name))
        .or(() -> Optional.ofNullable(properties.apply(name)))
        .filter(value -> !value.isBlank());
  }
}
