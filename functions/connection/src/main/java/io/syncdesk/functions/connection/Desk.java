package io.syncdesk.functions.connection;

import java.net.URI;
import java.util.Optional;

/** Where people reach us, which is where Intuit sends them back to. */
record Desk(Optional<URI> said) {

  /**
   * As the template says, else the API's own host: that cannot be a parameter of a function it
   * calls, and the gateway lets no caller choose it.
   */
  URI of(Request request) {
    return said.orElseGet(() -> URI.create("https://" + request.host()));
  }
}
