package io.syncdesk.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The events of one function's folder in {@code events/}, as AWS hands them to its handler; and
 * what else AWS is to a handler: the invocation it tells of, and the gateway that takes answers.
 */
public final class Events<E> {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ClassLoader LOADER = Events.class.getClassLoader();

  /** An invocation with time to spare. */
  public static final Context CONTEXT = leaving(Duration.ofMinutes(5));

  private final Path folder;
  private final Class<E> type;

  private Events(Path folder, Class<E> type) {
    this.folder = folder;
    this.type = type;
  }

  /** Tests run in the folder of their module. */
  public static <E> Events<E> of(String function, Class<E> type) {
    return new Events<>(Path.of("../../events", function), type);
  }

  /** The files, by name. */
  public List<String> all() {
    try (var files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public E read(String name) {
    try (var in = Files.newInputStream(folder.resolve(name))) {
      return LambdaEventSerializers.serializerFor(type, LOADER).fromJson(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** An answer as API Gateway gets it. */
  public static JsonNode sent(APIGatewayV2HTTPResponse response) {
    var out = new ByteArrayOutputStream();
    LambdaEventSerializers.serializerFor(APIGatewayV2HTTPResponse.class, LOADER)
        .toJson(response, out);
    try {
      return JSON.readTree(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What AWS tells about an invocation, as far as anybody asks. */
  public static Context leaving(Duration left) {
    return (Context)
        Proxy.newProxyInstance(
            LOADER,
            new Class<?>[] {Context.class},
            (_, method, _) ->
                switch (method.getName()) {
                  case "getRemainingTimeInMillis" -> Math.toIntExact(left.toMillis());
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
