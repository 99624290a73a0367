package io.syncdesk.core.architecture.wrong;

import java.nio.file.Files;
import java.nio.file.Path;

/** Looks into files by itself. */
public final class OpensFiles {
  private OpensFiles() {}

  static boolean looks() {
    return Files.exists(Path.of("somewhere"));
  }
}
