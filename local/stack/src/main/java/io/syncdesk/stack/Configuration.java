package io.syncdesk.stack;

import io.syncdesk.stack.server.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How one machine's system is to be started. */
public record Configuration(
    Path template,
    Ports ports,
    Storage storage,
    Duration retryDelay,
    Duration redeliverAfter,
    Schedules schedules,
    Books books) {

  /** Who starts what a schedule starts. */
  public enum Schedules {
    ON_TIME,
    /** A test, when it says so. */
    BY_HAND
  }

  /** What the firms begin with. */
  public enum Books {
    /** The demo firm's month, good and not so good. */
    DEMO("events/demo"),
    /** Everything that can go wrong, once each. */
    EVERY_FAULT("events/every-fault"),
    EMPTY("");

    private final String story;

    Books(String story) {
      this.story = story;
    }

    /** The folder with the acts that fill them, beside the template; nothing for empty books. */
    Optional<Path> story(Path template) {
      return story.isEmpty() ? Optional.empty() : Optional.of(template.resolveSibling(story));
    }
  }

  /**
   * In the cloud a failed message is hidden for six function timeouts; nobody at a desk waits for
   * that.
   */
  private static final Duration REDELIVER_AFTER = Duration.ofSeconds(2);

  /** Free ports, nothing kept, no demo, schedules by hand. */
  public static Configuration forTests() {
    return new Configuration(
        TemplateFile.find(),
        Ports.free(),
        new Storage.Memory(),
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        Schedules.BY_HAND,
        Books.EMPTY);
  }

  static Configuration forPeople(Ports ports, Storage storage, Duration retryDelay, Books books) {
    return new Configuration(
        TemplateFile.find(), ports, storage, retryDelay, REDELIVER_AFTER, Schedules.ON_TIME, books);
  }

  public Configuration withTemplate(Path other) {
    return new Configuration(other, ports, storage, retryDelay, redeliverAfter, schedules, books);
  }

  public Configuration withPorts(Ports other) {
    return new Configuration(
        template, other, storage, retryDelay, redeliverAfter, schedules, books);
  }

  public Configuration withStorage(Storage other) {
    return new Configuration(template, ports, other, retryDelay, redeliverAfter, schedules, books);
  }

  public Configuration withRetryDelay(Duration other) {
    return new Configuration(template, ports, storage, other, redeliverAfter, schedules, books);
  }

  public Configuration withRedeliverAfter(Duration other) {
    return new Configuration(template, ports, storage, retryDelay, other, schedules, books);
  }

  public Configuration withSchedules(Schedules other) {
    return new Configuration(template, ports, storage, retryDelay, redeliverAfter, other, books);
  }

  public Configuration withBooks(Books other) {
    return new Configuration(
        template, ports, storage, retryDelay, redeliverAfter, schedules, other);
  }
}
