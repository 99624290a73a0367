package io.syncdesk.functions.resolution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person gets out of a sync error: what happened, on which side the cure lies and who may do
 * it, step by step, and the page of QuickBooks to begin on, where there is one.
 */
record GuidanceView(
    String happened,
    String side,
    String sideSays,
    String who,
    List<String> steps,
    @Nullable PageView page) {

  /** A link, and what it says. */
  record PageView(String says, String url) {}
}
