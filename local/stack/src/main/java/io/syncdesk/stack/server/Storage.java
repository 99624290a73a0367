package io.syncdesk.stack.server;

import java.nio.file.Path;

/** Where tables and queues keep what they hold. */
public sealed interface Storage {
  /** Gone when the process is. */
  record Memory() implements Storage {}

  /** Still there after a crash. */
  record Directory(Path path) implements Storage {}
}
