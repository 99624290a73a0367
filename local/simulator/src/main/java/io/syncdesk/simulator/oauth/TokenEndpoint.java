package io.syncdesk.simulator.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncdesk.simulator.json.Json;
import io.syncdesk.simulator.wire.Call;
import io.syncdesk.simulator.wire.Parameters;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Codes and refresh tokens in, token pairs out; and revocation. */
final class TokenEndpoint {
  private static final String HARD_LIFE_WANTED = "x-include-refresh-token-hard-expires-in";

  private final Client client;
  private final Connections connections;
  private final Codes codes;

  TokenEndpoint(Client client, Connections connections, Codes codes) {
    this.client = client;
    this.connections = connections;
    this.codes = codes;
  }

  Answer token(Call call) {
    if (!isClient(call)) {
      return error(401, "invalid_client");
    }
    var form = Parameters.read(call.body().text());
    return switch (form.getOrDefault("grant_type", "")) {
      case "authorization_code" -> answer(call, exchange(form));
      case "refresh_token" ->
          answer(call, connections.refresh(form.getOrDefault("refresh_token", "")));
      default -> error(400, "unsupported_grant_type");
    };
  }

  /** A code that comes twice was stolen: what was issued for it ends. */
  private Optional<TokenPair> exchange(Map<String, String> form) {
    var code = form.getOrDefault("code", "");
    var realm = codes.redeem(code, form.getOrDefault("redirect_uri", ""));
    if (realm.isEmpty()) {
      codes.issuedFor(code).ifPresent(connections::revoke);
    }
    var pair = realm.map(connections::connect);
    pair.ifPresent(issued -> codes.remember(code, issued.refreshToken()));
    return pair;
  }

  private static Answer answer(Call call, Optional<TokenPair> pair) {
    return pair.map(issued -> Answer.json(200, body(call, issued)))
        .orElseGet(() -> error(400, "invalid_grant"));
  }

  private static ObjectNode body(Call call, TokenPair pair) {
    var body =
        Json.object()
            .put("token_type", "bearer")
            .put("access_token", pair.accessToken())
            .put("refresh_token", pair.refreshToken())
            .put("expires_in", pair.accessLife().toSeconds())
            .put("x_refresh_token_expires_in", pair.refreshLife().toSeconds());
    return call.header(HARD_LIFE_WANTED).equals("true")
        ? body.put("x_refresh_token_hard_expires_in", pair.hardLife().toSeconds())
        : body;
  }

  Answer revoke(Call call) {
    if (!isClient(call)) {
      return error(401, "invalid_client");
    }
    var token =
        call.body()
            .json()
            .map(body -> Json.text(body, "token"))
            .orElseGet(() -> Parameters.read(call.body().text()).getOrDefault("token", ""));
    connections.revoke(token);
    return new Answer(200, "application/json;charset=utf-8", "");
  }

  private boolean isClient(Call call) {
    var credentials = (client.id() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8);
    return call.header("authorization")
        .equals("Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  private static Answer error(int status, String error) {
    return new Answer(
        status, "application/json;charset=utf-8", Json.string(Json.object().put("error", error)));
  }
}
