package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.record.State;
import org.jspecify.annotations.Nullable;

/** Where a record stands, with what only this state has. */
record StateView(
    String is,
    @Nullable String notBefore,
    @Nullable Integer attempt,
    @Nullable EntityView waitsOn,
    @Nullable String because) {

  /** Another entity of the same firm. */
  record EntityView(String entity, String id) {
    static EntityView of(EntityRef ref) {
      return new EntityView(ref.kind().word(), ref.id());
    }
  }

  static StateView of(State state) {
    return switch (state) {
      case State.Due(var notBefore, var attempt) ->
          new StateView("due", notBefore.toString(), attempt.ordinal(), null, null);
      case State.Waiting(var on, var _) -> resting("waiting", EntityView.of(on));
      case State.LeftOutWith(var dependency, var _) ->
          resting("not-synced", EntityView.of(dependency));
      case State.NotSynced(var because, var _) ->
          new StateView("not-synced", null, null, null, Words.kebab(because));
      case State.Synced _ -> plain("synced");
      case State.Parked _ -> plain("parked");
      case State.Skipped _ -> plain("skipped");
      case State.Deleted _ -> plain("deleted");
    };
  }

  private static StateView resting(String word, EntityView on) {
    return new StateView(word, null, null, on, null);
  }

  private static StateView plain(String word) {
    return new StateView(word, null, null, null, null);
  }
}
