package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Member.Language;
import io.syncdesk.quickbooks.foresight.Effect;
import io.syncdesk.quickbooks.foresight.FieldChange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing a try would do, in one sentence and field by field. */
record EffectView(
    String does, @Nullable String what, String says, @Nullable List<FieldChange> fields) {

  static EffectView of(Effect effect, Language language) {
    var phrases = Phrases.ofForecasts(language);
    return switch (effect) {
      case Effect.Writes writes -> of(writes, phrases);
      case Effect.Links(var kind, var called) ->
          plain("link", kind.entity(), say("link", called, phrases));
      case Effect.Nothing _ -> plain("nothing", null, say("nothing", "", phrases));
      case Effect.WaitsFor(var entity, var called) -> about("wait", entity, called, phrases);
      case Effect.WaitsForBooks(var shut) ->
          plain("wait", "QuickBooks", say("wait." + Words.kebab(shut), "", phrases));
      case Effect.LeavesOut(var because) ->
          plain("leave-out", null, say("leave-out." + Words.kebab(because), "", phrases));
      case Effect.LeavesOutWith(var entity, var called) ->
          about("leave-out", entity, called, phrases);
      case Effect.StaysSkipped _ -> plain("leave-out", null, say("leave-out.skipped", "", phrases));
    };
  }

  private static EffectView of(Effect.Writes writes, Phrases phrases) {
    var does = Words.kebab(writes.operation());
    var says = say(does + "." + Words.kebab(writes.kind()), writes.called(), phrases);
    return new EffectView(does, writes.kind().entity(), says, writes.fields());
  }

  private static EffectView about(String does, EntityRef entity, String called, Phrases phrases) {
    var word = entity.kind().word();
    return plain(does, word, say(does + "." + word, called, phrases));
  }

  private static EffectView plain(String does, @Nullable String what, String says) {
    return new EffectView(does, what, says, null);
  }

  /** What has no name of its own leaves no empty quotes. */
  static String say(String key, String called, Phrases phrases) {
    var quoted = called.isEmpty() ? "" : phrases.say("called", Map.of("name", called));
    return phrases.say(key, Map.of("called", quoted));
  }
}
