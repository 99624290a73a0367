package io.syncdesk.quickbooks.foresight;

import java.util.List;

/**
 * What a try would do in QuickBooks, step by step, and what it would meet there: the first obstacle
 * is the one it would end with.
 */
public record Forecast(List<Effect> effects, List<Obstacle> obstacles) {
  public Forecast {
    effects = List.copyOf(effects);
    obstacles = List.copyOf(obstacles);
  }

  static Forecast of(Effect effect) {
    return new Forecast(List.of(effect), List.of());
  }

  /** Whether QuickBooks would show in the end what TaxDome says, or rightly nothing of it. */
  public boolean passes() {
    return obstacles.isEmpty();
  }
}
