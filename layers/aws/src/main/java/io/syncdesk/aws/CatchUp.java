package io.syncdesk.aws;

import io.syncdesk.core.lane.CatchUpPolicy;
import java.time.Duration;

/** When lanes look at QuickBooks, as the environment says; the sweep goes by the same. */
public final class CatchUp {
  private CatchUp() {}

  public static CatchUpPolicy policy(Environment environment) {
    return new CatchUpPolicy(
        seconds(environment, "LOOKS_APART_SECONDS"),
        seconds(environment, "CATCH_UP_SECONDS"),
        seconds(environment, "CATCH_UP_WHEN_QUIET_SECONDS"));
  }

  private static Duration seconds(Environment environment, String name) {
    return Duration.ofSeconds(Long.parseLong(environment.required(name)));
  }
}
