package io.syncdesk.simulator.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where journals are kept: in a directory, or nowhere. */
public interface Vault extends AutoCloseable {
  /** The entries of that journal as a dead process left them. */
  List<ObjectNode> read(String name);

  /** Opens that journal for appending, beginning with these entries and no others. */
  Journal open(String name, Stream<ObjectNode> entries);

  /** The names of the journals that are there. */
  List<String> names();

  @Override
  void close();

  static Vault in(Path directory) {
    return new DirectoryVault(directory);
  }

  /** Forgets everything with the process. */
  static Vault none() {
    return new Vault() {
      @Override
      public List<ObjectNode> read(String name) {
        return List.of();
      }

      @Override
      public Journal open(String name, Stream<ObjectNode> entries) {
        return Journal.none();
      }

      @Override
      public List<String> names() {
        return List.of();
      }

      @Override
      public void close() {}
    };
  }
}
