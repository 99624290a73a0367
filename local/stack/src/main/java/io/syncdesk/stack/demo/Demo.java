package io.syncdesk.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.syncdesk.stack.LocalSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The demo firm's story in acts, one file each, in the order of their names. */
public final class Demo {
  private static final Duration ACT_MAX = Duration.ofSeconds(60);
  private static final JsonMapper JSON = new JsonMapper();

  private final List<Path> acts;

  private Demo(List<Path> acts) {
    this.acts = List.copyOf(acts);
  }

  public static Demo in(Path folder) {
    try (var files = Files.list(folder)) {
      return new Demo(files.filter(file -> file.toString().endsWith(".json")).sorted().toList());
    } catch (IOException failure) {
      throw new UncheckedIOException("The demo is not in " + folder, failure);
    }
  }

  /** Each act starts when the one before has come to rest. */
  public void play(LocalSystem system) {
    var bookkeeper = new Bookkeeper(system.quickBooks().uri());
    for (var file : acts) {
      var act = read(file);
      act.path("bookkeeper").forEach(bookkeeper::work);
      act.path("find").forEach(bookkeeper::work);
      var owner = new Owner(system);
      if (act.has("settings")) {
        owner.choose(bookkeeper.filledIn(act.path("settings")));
      }
      act.path("decisions").forEach(owner::decide);
      act.path("taxdome").forEach(change -> system.send(change.toString()));
      system.settle(ACT_MAX);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException("This act of the demo cannot be read: " + file, failure);
    }
  }
}
