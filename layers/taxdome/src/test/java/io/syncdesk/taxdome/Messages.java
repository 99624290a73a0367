package io.syncdesk.taxdome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Messages to read: those of {@code events/}, and a good one of each kind to break. */
final class Messages {
  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path EVENTS = Path.of("../../events");

  static final String INVOICE =
      """
      {"id":"c-1","firmId":"firm-1","entity":"invoice","entityId":"inv-1","version":7,
       "operation":"upsert","occurredAt":"2026-11-23T09:00:00Z","data":{
         "number":"1042","numberedBy":"person","accountId":"acc-1","issuedOn":"2026-11-23",
         "dueOn":"2026-12-23","lines":[
           {"serviceId":"svc-1","quantity":"1","rate":{"amount":"100.00","currency":"USD"},
            "amount":{"amount":"100.00","currency":"USD"}},
           {"serviceId":"svc-2","description":"Advice","quantity":0.5,
            "rate":{"amount":"40","currency":"USD"},
            "amount":{"amount":"20.0","currency":"USD"},"class":"Tax"}],
         "tax":{"amount":"0.00","currency":"USD"},
         "total":{"amount":"120.00","currency":"USD"},
         "class":"Tax","location":"Rome","memo":"Thank you"}}
      """;

  private Messages() {}

  /** The bodies in the files of {@code events/taxdome-changes}, and the changes of the demo. */
  static List<String> ofEvents() {
    var bodies = new ArrayList<String>();
    for (var file : files("taxdome-changes")) {
      tree(file).path("Records").forEach(it -> bodies.add(it.path("body").textValue()));
    }
    for (var file : files("demo")) {
      tree(file).path("taxdome").forEach(change -> bodies.add(change.toString()));
    }
    return bodies;
  }

  /** One good message of each kind of entity and each operation. */
  static List<String> good() {
    return ofEvents().stream()
        .filter(it -> !(ReadChange.from(it) instanceof Reading.Malformed))
        .toList();
  }

  static boolean isJson(String body) {
    try {
      return JSON.readTree(body) != null;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(EVENTS.resolve(folder))) {
      return files.filter(it -> it.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
