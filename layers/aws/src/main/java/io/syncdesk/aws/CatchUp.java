package io.syncdesk.aws;

import io.syncdesk.core.lane.CatchUpPolicy;
import io.syncdesk.core.lane.Restored;
import java.time.Duration;
import java.time.Instant;

/** When lanes look at QuickBooks, as the environment says; the sweep goes by the same. */
public final class CatchUp {
  private CatchUp() {}

  public static CatchUpPolicy policy(Environment environment) {
    return new CatchUpPolicy(
        seconds(environment, "LOOKS_APART_SECONDS"),
        seconds(environment, "CATCH_UP_SECONDS"),
        seconds(environment, "CATCH_UP_WHEN_QUIET_SECONDS"),
        restored(environment));
  }

  private static Restored restored(Environment environment) {
    return environment
        .optional("TABLES_RESTORED_AT")
        .map(it -> new Restored(Instant.parse(it)))
        .orElse(Restored.NEVER);
  }

  private static Duration seconds(Environment environment, String name) {
    return Duration.ofSeconds(Long.parseLong(environment.required(name)));
  }
}
