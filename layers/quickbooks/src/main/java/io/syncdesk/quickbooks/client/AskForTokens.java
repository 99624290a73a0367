package io.syncdesk.quickbooks.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.quickbooks.wire.Exchange;
import io.syncdesk.quickbooks.wire.Json;
import io.syncdesk.quickbooks.wire.Request;
import io.syncdesk.quickbooks.wire.Transport;
import java.time.InstantSource;
import java.util.Map;

/** Shows Intuit's token server what may be exchanged for a new pair. */
final class AskForTokens {
  private final Intuit intuit;
  private final Transport transport;
  private final InstantSource clock;

  AskForTokens(Intuit intuit, Transport transport, InstantSource clock) {
    this.intuit = intuit;
    this.transport = transport;
    this.clock = clock;
  }

  /** The pair that comes of this form gets this version. */
  TokenAnswer ask(String form, long version) {
    var request =
        new Request(
            Request.Method.POST,
            intuit.tokens(),
            Map.of(
                "Authorization", intuit.ourselves(),
                "Content-Type", "application/x-www-form-urlencoded",
                "Accept", "application/json"),
            form);
    return switch (transport.exchange(request)) {
      case Exchange.Answered answer -> answer(answer, version);
      case Exchange.NotSent _, Exchange.Lost _ -> new TokenAnswer.NotNow();
    };
  }

  private TokenAnswer answer(Exchange.Answered answer, long version) {
    var json = json(answer.body());
    return switch (answer.status()) {
      case 200 -> given(json, version);
      case 400 ->
          Json.text(json, "error").equals("invalid_grant")
              ? new TokenAnswer.Invalid()
              : new TokenAnswer.NotNow();
      default -> new TokenAnswer.NotNow();
    };
  }

  /** A half answer must not overwrite a whole pair. */
  private TokenAnswer given(JsonNode json, long version) {
    var access = Json.text(json, "access_token");
    var refresh = Json.text(json, "refresh_token");
    if (access.isBlank() || refresh.isBlank()) {
      return new TokenAnswer.NotNow();
    }
    var now = clock.instant();
    return new TokenAnswer.Given(
        new TokenPair(
            access,
            now.plusSeconds(json.path("expires_in").asLong(0)),
            refresh,
            now.plusSeconds(json.path("x_refresh_token_expires_in").asLong(0)),
            version));
  }

  private static JsonNode json(String body) {
    try {
      return Json.read(body);
    } catch (JsonProcessingException e) {
      return Json.object();
    }
  }
}
