package io.syncdesk.stack;

import io.syncdesk.stack.server.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What is kept belongs to one running system: a second one would write into it unseen. */
sealed interface DataDirectory extends AutoCloseable {

  static DataDirectory hold(Storage storage) {
    return switch (storage) {
      case Storage.Memory _ -> new Nothing();
      case Storage.Directory(var path) -> Held.of(path);
    };
  }

  @Override
  void close();

  /** In memory nothing is shared. */
  record Nothing() implements DataDirectory {
    @Override
    public void close() {}
  }

  /** The lock ends with the process, however it ends. */
  record Held(FileChannel lock) implements DataDirectory {

    private static Held of(Path path) {
      try {
        Files.createDirectories(path);
        var channel =
            FileChannel.open(
                path.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
          channel.close();
          throw inUse(path);
        }
        return new Held(channel);
      } catch (OverlappingFileLockException here) {
        throw inUse(path);
      } catch (IOException failure) {
        throw new CannotStart(
            "DATA_DIR is %s, where nothing can be written (%s)."
                .formatted(path, failure.getMessage()));
      }
    }

    private static CannotStart inUse(Path path) {
      return new CannotStart(
          "DATA_DIR is %s, which another SyncDesk is using; end that one, or name another directory."
              .formatted(path));
    }

    @Override
    public void close() {
      try {
        lock.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
