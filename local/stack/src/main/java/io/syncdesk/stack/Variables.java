package io.syncdesk.stack;

import io.syncdesk.stack.server.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The environment variables a person may set, each with what holds without it. */
final class Variables {
  private static final int RETRY_DELAY_SECONDS_MAX = 900;

  private final Map<String, String> environment;

  Variables(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  Configuration configuration() {
    var ports =
        new Ports(
            number("PORT", 8787, 1, Ports.PORT_MAX),
            number("QUICKBOOKS_PORT", 8788, 1, Ports.PORT_MAX),
            number("SQS_PORT", 9324, 1, Ports.PORT_MAX),
            number("DYNAMODB_PORT", 8000, 1, Ports.PORT_MAX));
    var retryDelay =
        Duration.ofSeconds(number("RETRY_DELAY_SECONDS", 2, 0, RETRY_DELAY_SECONDS_MAX));
    return Configuration.forPeople(ports, storage(), retryDelay, books());
  }

  private Storage storage() {
    var directory = environment.getOrDefault("DATA_DIR", "");
    if (directory.isBlank()) {
      return new Storage.Memory();
    }
    var path = Path.of(directory).toAbsolutePath();
    if (path.toFile().exists() && !path.toFile().isDirectory()) {
      throw new CannotStart(
          "DATA_DIR is " + directory + ", which is a file; it must name a directory.");
    }
    return new Storage.Directory(path);
  }

  private Configuration.Books books() {
    var demo = environment.getOrDefault("DEMO", "on");
    return switch (demo) {
      case "on", "" -> Configuration.Books.DEMO;
      case "every-fault" -> Configuration.Books.EVERY_FAULT;
      case "off" -> Configuration.Books.EMPTY;
      default -> throw new CannotStart("DEMO is " + demo + "; it must be on, every-fault or off.");
    };
  }

  private int number(String name, int otherwise, int least, int most) {
    var text = environment.getOrDefault(name, "");
    if (text.isBlank()) {
      return otherwise;
    }
    if (text.matches("\\d{1,9}")) {
      var number = Integer.parseInt(text);
      if (least <= number && number <= most) {
        return number;
      }
    }
    throw new CannotStart(
        "%s is %s; it must be a whole number from %d to %d.".formatted(name, text, least, most));
  }
}
