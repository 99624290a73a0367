package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.fault.Fault;
import java.util.List;
import java.util.stream.Stream;

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

  /** What is not refused before ends with this, as what we write does not take it away. */
  Forecast andThen(Fault fault) {
    var met = Stream.concat(obstacles.stream(), Stream.of(new Obstacle.Meets(fault)));
    return new Forecast(effects, met.toList());
  }

  /** Whether QuickBooks would show in the end what TaxDome says, or rightly nothing of it. */
  public boolean passes() {
    return obstacles.isEmpty();
  }
}
