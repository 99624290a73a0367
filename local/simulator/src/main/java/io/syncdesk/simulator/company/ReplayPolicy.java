package io.syncdesk.simulator.company;

import java.time.Duration;

/**
 * How request ids are remembered. Intuit documents the replay and nothing more, so every open
 * question is a switch.
 */
public record ReplayPolicy(Duration rememberedFor, Refusals refusals, OtherBody otherBody) {
  /** Whether a refused write is answered from memory too. */
  public enum Refusals {
    REMEMBERED,
    FORGOTTEN
  }

  /** What a known request id gets when its body is another one. */
  public enum OtherBody {
    REPLAYED,
    REFUSED_AS_DUPLICATE
  }

  public static ReplayPolicy usual() {
    return new ReplayPolicy(Duration.ofDays(30), Refusals.REMEMBERED, OtherBody.REPLAYED);
  }

  public ReplayPolicy rememberingFor(Duration duration) {
    return new ReplayPolicy(duration, refusals, otherBody);
  }

  public ReplayPolicy forgettingRefusals() {
    return new ReplayPolicy(rememberedFor, Refusals.FORGOTTEN, otherBody);
  }

  public ReplayPolicy refusingOtherBodies() {
    return new ReplayPolicy(rememberedFor, refusals, OtherBody.REFUSED_AS_DUPLICATE);
  }
}
