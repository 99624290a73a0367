package io.syncdesk.functions.taxdomechanges;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The events of {@code events/taxdome-changes}, as AWS hands them to the handler. */
final class Events {
  private static final Path FOLDER = Path.of("../../events/taxdome-changes");

  /** An invocation with time to spare. */
  static final Context CONTEXT = leaving(Duration.ofMinutes(5));

  private Events() {}

  /** What AWS tells about an invocation, as far as anybody here asks. */
  static Context leaving(Duration left) {
    return (Context)
        Proxy.newProxyInstance(
            Events.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) ->
                switch (method.getName()) {
                  case "getRemainingTimeInMillis" -> Math.toIntExact(left.toMillis());
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  static List<String> all() {
    try (var files = Files.list(FOLDER)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SQSEvent of(String name) {
    try (var in = Files.newInputStream(FOLDER.resolve(name))) {
      return LambdaEventSerializers.serializerFor(SQSEvent.class, Events.class.getClassLoader())
          .fromJson(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
