package io.syncdesk.simulator.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One connection of a company to the app: the refresh token in force and those before it. */
record Grant(
    String id,
    String realm,
    String refreshToken,
    Instant bornAt,
    Instant rotatedAt,
    Instant usedAt,
    List<Superseded> superseded) {
  /** A refresh token that a newer one replaced. */
  record Superseded(String token, Instant at) {}

  private static final int SUPERSEDED_MAX = 50;

  Grant {
    superseded = List.copyOf(superseded);
  }

  Grant used(Instant now) {
    return new Grant(id, realm, refreshToken, bornAt, rotatedAt, now, superseded);
  }

  Grant rotated(String newToken, Instant now) {
    var before = new ArrayList<>(superseded);
    before.add(new Superseded(refreshToken, now));
    var kept = before.subList(Math.max(0, before.size() - SUPERSEDED_MAX), before.size());
    return new Grant(id, realm, newToken, bornAt, now, now, kept);
  }

  Optional<Superseded> superseded(String token) {
    return superseded.stream().filter(old -> old.token().equals(token)).findFirst();
  }

  ObjectNode toJson() {
    var node =
        Json.object()
            .put("id", id)
            .put("realm", realm)
            .put("refreshToken", refreshToken)
            .put("bornAt", bornAt.toString())
            .put("rotatedAt", rotatedAt.toString())
            .put("usedAt", usedAt.toString());
    var old = node.putArray("superseded");
    superseded.forEach(
        token -> old.addObject().put("token", token.token()).put("at", token.at().toString()));
    return node;
  }

  static Grant fromJson(ObjectNode node) {
    return new Grant(
        Json.text(node, "id"),
        Json.text(node, "realm"),
        Json.text(node, "refreshToken"),
        Instant.parse(Json.text(node, "bornAt")),
        Instant.parse(Json.text(node, "rotatedAt")),
        Instant.parse(Json.text(node, "usedAt")),
        Json.objects(node.path("superseded")).stream()
            .map(
                old -> new Superseded(Json.text(old, "token"), Instant.parse(Json.text(old, "at"))))
            .toList());
  }
}
