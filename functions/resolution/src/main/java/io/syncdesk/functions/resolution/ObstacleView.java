package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Member.Language;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.quickbooks.foresight.BooksShut;
import io.syncdesk.quickbooks.foresight.Obstacle;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing a try would meet, told like a sync error; {@code field} is the field of TaxDome's. */
record ObstacleView(FaultView fault, String reason, @Nullable String field) {

  static ObstacleView of(Obstacle obstacle, EntityKind kind, Language language) {
    return switch (obstacle) {
      case Obstacle.Meets(var fault) -> of(fault, kind, language);
      case Obstacle.NotThereYet(var entity, var called) -> of(entity, called, language);
      case Obstacle.Shut(var shut) -> of(shut, language);
    };
  }

  private static ObstacleView of(Fault fault, EntityKind kind, Language language) {
    return new ObstacleView(
        FaultView.of(fault),
        SyncErrorView.reason(fault, language),
        FaultyField.of(kind, fault).orElse(null));
  }

  /** Not a fault of its own: somebody has to link a client, or an invoice has to arrive first. */
  private static ObstacleView of(EntityRef entity, String called, Language language) {
    var word = entity.kind().word();
    var reason = EffectView.say("not-linked." + word, called, Phrases.ofForecasts(language));
    return new ObstacleView(
        new FaultView("not-linked", "waiting", Map.of("entity", word, "id", entity.id())),
        reason,
        FaultyField.of(entity.kind()));
  }

  private static ObstacleView of(BooksShut shut, Language language) {
    var word = Words.kebab(shut);
    var curedBy =
        switch (shut) {
          case NOT_CONNECTED -> "person";
          case LISTS_ARE_BEING_READ -> "waiting";
        };
    return new ObstacleView(
        new FaultView(word, curedBy, Map.of()),
        EffectView.say("wait." + word, "", Phrases.ofForecasts(language)),
        null);
  }
}
