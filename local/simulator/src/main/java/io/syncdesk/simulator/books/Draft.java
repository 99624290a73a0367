package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Books with changes pencilled in: read as if they were made, kept only when committed. */
public final class Draft implements View {
  private final View base;
  private final Map<EntityKey, Effect> changes = new LinkedHashMap<>();
  private final Map<EntityKey, Change> named = new LinkedHashMap<>();

  public Draft(View base) {
    this.base = base;
  }

  void put(Kind kind, ObjectNode body) {
    var key = new EntityKey(kind, body.path("Id").asText());
    changes.put(key, new Effect.Put(key, body));
  }

  void remove(Tombstone tombstone) {
    changes.put(tombstone.key(), new Effect.Remove(tombstone));
  }

  /** What comes to an entity that effects alone do not tell. */
  void name(Change change) {
    named.put(change.key(), change);
  }

  String nextId(Kind kind) {
    return Long.toString(lastId(kind) + 1);
  }

  public List<Effect> effects() {
    return List.copyOf(changes.values());
  }

  /**
   * What these effects are to someone who follows the books. A balance that merely moved along is
   * no change: its owner keeps its SyncToken.
   */
  public List<Change> changes() {
    var losers =
        named.values().stream()
            .filter(Change.Merged.class::isInstance)
            .map(change -> ((Change.Merged) change).loser())
            .collect(Collectors.toSet());
    return changes.entrySet().stream()
        .filter(effect -> !losers.contains(effect.getKey()))
        .flatMap(effect -> change(effect.getKey(), effect.getValue()).stream())
        .toList();
  }

  private Optional<Change> change(EntityKey key, Effect effect) {
    var before = base.find(key.kind(), key.id());
    return switch (effect) {
      case Effect.Remove removed -> before.map(body -> new Change.Deleted(key));
      case Effect.Put(var _, var body) when before.isEmpty() ->
          Optional.of(new Change.Created(key));
      case Effect.Put(var _, var body) ->
          token(before.get()).equals(token(body))
              ? Optional.empty()
              : Optional.of(named.getOrDefault(key, new Change.Updated(key)));
    };
  }

  private static String token(ObjectNode body) {
    return Json.text(body, "SyncToken");
  }

  /** Takes over what a draft on top of this one pencilled in. */
  public void absorb(Draft above) {
    changes.putAll(above.changes);
    named.putAll(above.named);
  }

  @Override
  public Optional<ObjectNode> find(Kind kind, String id) {
    var change = Optional.ofNullable(changes.get(new EntityKey(kind, id)));
    return change.isPresent() ? change.flatMap(Draft::body) : base.find(kind, id);
  }

  @Override
  public Stream<ObjectNode> all(Kind kind) {
    return Stream.concat(base.all(kind).filter(body -> untouched(kind, body)), changed(kind));
  }

  @Override
  public List<ObjectNode> keyed(Kind kind, String key) {
    var wanted = Kind.normalized(key);
    return Stream.concat(
            base.keyed(kind, key).stream().filter(body -> untouched(kind, body)),
            changed(kind).filter(body -> kind.keyOf(body).equals(wanted)))
        .toList();
  }

  @Override
  public Stream<Tombstone> tombstones(Kind kind) {
    return Stream.concat(
        base.tombstones(kind),
        changes.values().stream()
            .filter(Effect.Remove.class::isInstance)
            .map(effect -> ((Effect.Remove) effect).tombstone())
            .filter(tombstone -> tombstone.key().kind() == kind));
  }

  @Override
  public long lastId(Kind kind) {
    return changes.keySet().stream()
        .filter(key -> key.kind().idSequence().equals(kind.idSequence()))
        .filter(key -> key.id().chars().allMatch(Character::isDigit))
        .mapToLong(key -> Long.parseLong(key.id()))
        .reduce(base.lastId(kind), Math::max);
  }

  private Stream<ObjectNode> changed(Kind kind) {
    return changes.entrySet().stream()
        .filter(change -> change.getKey().kind() == kind)
        .flatMap(change -> body(change.getValue()).stream());
  }

  private boolean untouched(Kind kind, ObjectNode body) {
    return !changes.containsKey(new EntityKey(kind, body.path("Id").asText()));
  }

  private static Optional<ObjectNode> body(Effect effect) {
    return switch (effect) {
      case Effect.Put(var key, var body) -> Optional.of(body);
      case Effect.Remove removed -> Optional.empty();
    };
  }
}
