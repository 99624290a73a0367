package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.company.Member.Language;
import io.syncdesk.quickbooks.foresight.Forecast;
import java.util.List;

/** What a try would do, and what it would meet: the first problem is the one it would end with. */
record ForecastView(boolean passes, List<EffectView> effects, List<ObstacleView> problems) {

  static ForecastView of(Forecast forecast, EntityKind kind, Language language) {
    return new ForecastView(
        forecast.passes(),
        forecast.effects().stream().map(it -> EffectView.of(it, language)).toList(),
        forecast.obstacles().stream().map(it -> ObstacleView.of(it, kind, language)).toList());
  }

  /** The same for what is not saved yet: nothing happens, so only the problems matter. */
  record PreflightView(boolean passes, List<ObstacleView> problems) {}

  PreflightView problemsOnly() {
    return new PreflightView(passes, problems);
  }
}
