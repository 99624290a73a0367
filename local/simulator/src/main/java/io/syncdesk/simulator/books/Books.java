package io.syncdesk.simulator.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One company's books in memory. They change only by effects, one caller at a time. */
public final class Books implements View {
  private final Map<Kind, Shelf> shelves = new EnumMap<>(Kind.class);
  private final Map<String, Long> lastIds = new HashMap<>();

  public void apply(List<Effect> effects) {
    effects.forEach(this::apply);
  }

  private void apply(Effect effect) {
    switch (effect) {
      case Effect.Put(var key, var body) -> {
        shelf(key.kind()).put(key.id(), body);
        count(key);
      }
      case Effect.Remove(var tombstone) -> {
        shelf(tombstone.key().kind()).remove(tombstone);
        count(tombstone.key());
      }
    }
  }

  /** Everything these books are, as the effects that would build them again. */
  public Stream<Effect> effects() {
    return shelves.entrySet().stream()
        .flatMap(shelf ->
            Stream.concat(
                shelf.getValue().bodies().entrySet().stream()
                    .map(body -> put(shelf.getKey(), body.getKey(), body.getValue())),
                shelf.getValue().tombstones().stream().map(Effect.Remove::new)));
  }

  private static Effect put(Kind kind, String id, ObjectNode body) {
    return new Effect.Put(new EntityKey(kind, id), body);
  }

  @Override
  public Optional<ObjectNode> find(Kind kind, String id) {
    return Optional.ofNullable(shelf(kind).bodies().get(id));
  }

  @Override
  public Stream<ObjectNode> all(Kind kind) {
    return shelf(kind).bodies().values().stream();
  }

  @Override
  public List<ObjectNode> keyed(Kind kind, String key) {
    return shelf(kind).keyed(Kind.normalized(key));
  }

  @Override
  public Stream<Tombstone> tombstones(Kind kind) {
    return shelf(kind).tombstones().stream();
  }

  @Override
  public long lastId(Kind kind) {
    return lastIds.getOrDefault(kind.idSequence(), 0L);
  }

  private void count(EntityKey key) {
    if (key.id().chars().allMatch(Character::isDigit)) {
      lastIds.merge(key.kind().idSequence(), Long.parseLong(key.id()), Math::max);
    }
  }

  private Shelf shelf(Kind kind) {
    return shelves.computeIfAbsent(kind, Shelf::new);
  }
}
