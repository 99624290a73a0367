package io.syncdesk.simulator.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.books.Effect;
import io.syncdesk.simulator.books.EntityKey;
import io.syncdesk.simulator.books.Kind;
import io.syncdesk.simulator.books.Tombstone;
import io.syncdesk.simulator.json.Json;
import java.time.Instant;
import java.util.List;

/** What one write leaves behind: its effects and its remembered answer, both or neither. */
record Commit(List<Effect> effects, List<Remembered> remembered) {
  Commit {
    effects = List.copyOf(effects);
    remembered = List.copyOf(remembered);
  }

  boolean isEmpty() {
    return effects.isEmpty() && remembered.isEmpty();
  }

  ObjectNode toJson() {
    var entry = Json.object();
    var written = entry.putArray("effects");
    effects.forEach(effect -> written.add(toJson(effect)));
    var requests = entry.putArray("requests");
    remembered.forEach(request -> requests.add(request.toJson()));
    return entry;
  }

  static Commit fromJson(ObjectNode entry) {
    return new Commit(
        Json.objects(entry.path("effects")).stream().map(Commit::effect).toList(),
        Json.objects(entry.path("requests")).stream().map(Remembered::fromJson).toList());
  }

  private static ObjectNode toJson(Effect effect) {
    return switch (effect) {
      case Effect.Put(var key, var body) -> key(key).set("put", body);
      case Effect.Remove(var tombstone) ->
          key(tombstone.key()).put("removedAt", tombstone.deletedAt().toString());
    };
  }

  private static ObjectNode key(EntityKey key) {
    return Json.object().put("kind", key.kind().wireName()).put("id", key.id());
  }

  private static Effect effect(ObjectNode node) {
    var kind = Kind.named(Json.text(node, "kind")).orElseThrow();
    var key = new EntityKey(kind, Json.text(node, "id"));
    return node.path("put") instanceof ObjectNode body
        ? new Effect.Put(key, body)
        : new Effect.Remove(new Tombstone(key, Instant.parse(Json.text(node, "removedAt"))));
  }
}
