package io.syncdesk.simulator.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.storage.Journal;
import io.syncdesk.simulator.storage.Vault;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Grants, access tokens and connection states, kept as they change. Not for many threads. */
final class Ledger {
  private static final String NAME = "oauth";

  private final Map<String, Grant> grants = new LinkedHashMap<>();
  private final Map<String, AccessToken> accessTokens = new LinkedHashMap<>();
  private final Map<String, ConnectionState> states = new LinkedHashMap<>();
  private final Journal journal;
  private long serial;

  Ledger(Vault vault) {
    vault.read(NAME).forEach(this::take);
    this.journal = vault.open(NAME, entries());
  }

  private Stream<ObjectNode> entries() {
    return Stream.of(
            Stream.of(Json.object().put("serial", serial)),
            grants.values().stream().map(grant -> entry("grant", grant.toJson())),
            accessTokens.values().stream().map(token -> entry("access", token.toJson())),
            states.entrySet().stream().map(state -> state(state.getKey(), state.getValue())))
        .flatMap(entries -> entries);
  }

  private static ObjectNode entry(String name, ObjectNode content) {
    var entry = Json.object();
    entry.set(name, content);
    return entry;
  }

  private static ObjectNode state(String realm, ConnectionState state) {
    return entry("state", Json.object().put("realm", realm).put("is", state.wireName()));
  }

  private void write(ObjectNode entry) {
    journal.append(entry);
    take(entry);
  }

  private void take(ObjectNode entry) {
    serial = Math.max(serial, entry.path("serial").asLong());
    if (entry.path("grant") instanceof ObjectNode node) {
      var grant = Grant.fromJson(node);
      grants.put(grant.id(), grant);
    }
    if (entry.path("access") instanceof ObjectNode node) {
      var token = AccessToken.fromJson(node);
      accessTokens.put(token.value(), token);
    }
    if (entry.path("state") instanceof ObjectNode node) {
      ConnectionState.named(Json.text(node, "is"))
          .ifPresent(state -> states.put(Json.text(node, "realm"), state));
    }
    if (entry.has("ended")) {
      var id = Json.text(entry, "ended");
      grants.remove(id);
      accessTokens.values().removeIf(token -> token.grantId().equals(id));
    }
  }

  /** A number never given before, not even before a restart. */
  long nextSerial() {
    write(Json.object().put("serial", serial + 1));
    return serial;
  }

  void keep(Grant grant) {
    write(entry("grant", grant.toJson()));
  }

  void keep(AccessToken token, Instant now) {
    accessTokens.values().removeIf(old -> !old.expiresAt().isAfter(now));
    write(entry("access", token.toJson()));
  }

  void keep(String realm, ConnectionState state) {
    write(state(realm, state));
  }

  void end(Grant grant) {
    write(Json.object().put("ended", grant.id()));
  }

  Stream<Grant> grants() {
    return grants.values().stream();
  }

  Optional<Grant> grant(String id) {
    return Optional.ofNullable(grants.get(id));
  }

  Optional<AccessToken> accessToken(String value) {
    return Optional.ofNullable(accessTokens.get(value));
  }

  ConnectionState state(String realm) {
    return states.getOrDefault(realm, ConnectionState.CONNECTED);
  }
}
