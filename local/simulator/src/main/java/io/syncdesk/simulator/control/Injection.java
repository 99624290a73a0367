package io.syncdesk.simulator.control;

import io.syncdesk.simulator.wire.Call;
import java.util.regex.Pattern;

/** A mishap waiting for the calls it is meant for. What is left empty matches everything. */
record Injection(String realm, String method, Pattern path, int count, Mishap mishap) {
  private static final String DATA_PATH = "/v3/";

  /** Calls outside the accounting API are only hit when a path asks for them. */
  boolean isMeantFor(String realm, Call call) {
    return (this.realm.isEmpty() || this.realm.equals(realm))
        && (method.isEmpty() || method.equalsIgnoreCase(call.method()))
        && (path.pattern().isEmpty() ? call.path().startsWith(DATA_PATH) : found(call));
  }

  private boolean found(Call call) {
    return path.matcher(call.path()).find();
  }

  boolean isEndless() {
    return count == 0;
  }

  Injection once() {
    return new Injection(realm, method, path, count - 1, mishap);
  }
}
