package io.syncdesk.functions.quickbookswebhook;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The events of {@code events/quickbooks-webhook}, and answers, through AWS's serialization. */
final class Events {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path FOLDER = Path.of("../../events/quickbooks-webhook");
  private static final ClassLoader LOADER = Events.class.getClassLoader();

  private Events() {}

  static List<String> all() {
    try (var files = Files.list(FOLDER)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static APIGatewayV2HTTPEvent of(String name) {
    try (var in = Files.newInputStream(FOLDER.resolve(name))) {
      return LambdaEventSerializers.serializerFor(APIGatewayV2HTTPEvent.class, LOADER).fromJson(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** As API Gateway gets it. */
  static JsonNode sent(APIGatewayV2HTTPResponse response) {
    var out = new ByteArrayOutputStream();
    LambdaEventSerializers.serializerFor(APIGatewayV2HTTPResponse.class, LOADER)
        .toJson(response, out);
    try {
      return JSON.readTree(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
