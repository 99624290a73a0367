package io.syncdesk.stack.gateway;

import java.net.URI;

/** What a page that exists on one machine only has to say. */
public sealed interface LocalAnswer {

  /** Something for a program, wherever its page came from, as any issuer lets it. */
  record Json(int status, String json) implements LocalAnswer {}

  /** Something for a person. */
  record Html(int status, String html) implements LocalAnswer {}

  /** The answer is over there. */
  record Elsewhere(URI place) implements LocalAnswer {}

  /** There is nothing to show. */
  record Nothing() implements LocalAnswer {}
}
