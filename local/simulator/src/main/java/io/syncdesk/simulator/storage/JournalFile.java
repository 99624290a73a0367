package io.syncdesk.simulator.storage;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An append-only file, one JSON object a line. A line without its end was never committed. */
public final class JournalFile implements Journal, AutoCloseable {
  private final FileChannel channel;

  private JournalFile(FileChannel channel) {
    this.channel = channel;
  }

  /** Everything committed so far, oldest first; nothing when there is no such file yet. */
  public static List<ObjectNode> read(Path file) {
    try {
      if (Files.notExists(file)) {
        return List.of();
      }
      var text = Files.readString(file, StandardCharsets.UTF_8);
      return text.substring(0, text.lastIndexOf('\n') + 1)
          .lines()
          .map(Json::parse)
          .flatMap(Optional::stream)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Starts the file anew with these entries: at every moment either the old or the new is there.
   */
  public static JournalFile compacted(Path file, Stream<ObjectNode> entries) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      var fresh = file.resolveSibling(file.getFileName() + ".new");
      try (var channel = FileChannel.open(fresh, CREATE, WRITE, TRUNCATE_EXISTING)) {
        for (var entry : (Iterable<ObjectNode>) entries::iterator) {
          write(channel, entry);
        }
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new JournalFile(FileChannel.open(file, WRITE, APPEND));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void append(ObjectNode entry) {
    try {
      write(channel, entry);
      channel.force(false);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void write(FileChannel channel, ObjectNode entry) throws IOException {
    var line = ByteBuffer.wrap((Json.string(entry) + "\n").getBytes(StandardCharsets.UTF_8));
    while (line.hasRemaining()) {
      channel.write(line);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException alreadyGone) {
      throw new UncheckedIOException(alreadyGone);
    }
  }
}
