package io.syncdesk.functions.resolution;

import java.util.function.Function;

/** What a person sent, understood, or the problem with it. */
sealed interface Parsed<T> {
  record Understood<T>(T value) implements Parsed<T> {}

  record Wrong<T>(Problem problem) implements Parsed<T> {}

  default Answer then(Function<T, Answer> call) {
    return switch (this) {
      case Understood<T>(var value) -> call.apply(value);
      case Wrong<T>(var problem) -> problem;
    };
  }
}
