package io.syncdesk.quickbooks.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.quickbooks.wire.Exchange;
import io.syncdesk.quickbooks.wire.Json;
import io.syncdesk.quickbooks.wire.Request;
import io.syncdesk.quickbooks.wire.Transport;
import java.net.URLEncoder;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;

/** Exchanges a refresh token for a new pair at Intuit's token server. */
public final class RefreshTokens {
  private final Intuit intuit;
  private final Transport transport;
  private final InstantSource clock;

  public RefreshTokens(Intuit intuit, Transport transport, InstantSource clock) {
    this.intuit = intuit;
    this.transport = transport;
    this.clock = clock;
  }

  /** What came of it. */
  sealed interface Refreshed {
    record Renewed(TokenPair pair) implements Refreshed {}

    /** Intuit does not take this refresh token (any more). */
    record Invalid() implements Refreshed {}

    /** No decision: the token we have may still be good. */
    record NotNow() implements Refreshed {}
  }

  Refreshed refresh(TokenPair pair) {
    return switch (transport.exchange(request(pair))) {
      case Exchange.Answered answer -> refreshed(answer, pair);
      case Exchange.NotSent _, Exchange.Lost _ -> new Refreshed.NotNow();
    };
  }

  private Request request(TokenPair pair) {
    var id = intuit.clientId() + ":" + intuit.clientSecret();
    return new Request(
        Request.Method.POST,
        intuit.tokens(),
        Map.of(
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(id.getBytes(UTF_8)),
            "Content-Type", "application/x-www-form-urlencoded",
            "Accept", "application/json"),
        "grant_type=refresh_token&refresh_token=" + URLEncoder.encode(pair.refresh(), UTF_8));
  }

  private Refreshed refreshed(Exchange.Answered answer, TokenPair old) {
    var json = json(answer.body());
    return switch (answer.status()) {
      case 200 -> renewed(json, old);
      case 400 ->
          Json.text(json, "error").equals("invalid_grant")
              ? new Refreshed.Invalid()
              : new Refreshed.NotNow();
      default -> new Refreshed.NotNow();
    };
  }

  /** A half answer must not overwrite a whole pair. */
  private Refreshed renewed(JsonNode json, TokenPair old) {
    var access = Json.text(json, "access_token");
    var refresh = Json.text(json, "refresh_token");
    if (access.isBlank() || refresh.isBlank()) {
      return new Refreshed.NotNow();
    }
    var now = clock.instant();
    return new Refreshed.Renewed(
        new TokenPair(
            access,
            now.plusSeconds(json.path("expires_in").asLong(0)),
            refresh,
            now.plusSeconds(json.path("x_refresh_token_expires_in").asLong(0)),
            old.version() + 1));
  }

  private static JsonNode json(String body) {
    try {
      return Json.read(body);
    } catch (JsonProcessingException e) {
      return Json.object();
    }
  }
}
