package io.syncdesk.simulator.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Journals as files of one directory. */
final class DirectoryVault implements Vault {
  private static final String ENDING = ".journal";

  private final Path directory;
  private final List<JournalFile> open = new CopyOnWriteArrayList<>();

  DirectoryVault(Path directory) {
    this.directory = directory;
  }

  @Override
  public List<ObjectNode> read(String name) {
    return JournalFile.read(file(name));
  }

  @Override
  public Journal open(String name, Stream<ObjectNode> entries) {
    var journal = JournalFile.compacted(file(name), entries);
    open.add(journal);
    return journal;
  }

  @Override
  public List<String> names() {
    if (Files.notExists(directory)) {
      return List.of();
    }
    try (var files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(ENDING))
          .map(file -> file.substring(0, file.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    open.forEach(JournalFile::close);
    open.clear();
  }

  private Path file(String name) {
    return directory.resolve(name + ENDING);
  }
}
