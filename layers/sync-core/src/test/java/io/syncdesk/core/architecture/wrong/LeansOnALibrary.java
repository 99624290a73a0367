package io.syncdesk.core.architecture.wrong;

import org.opentest4j.AssertionFailedError;

/** Knows something that is neither Java's nor ours. */
public final class LeansOnALibrary {

  private LeansOnALibrary() {}

  static AssertionFailedError library() {
    return new AssertionFailedError();
  }
}
