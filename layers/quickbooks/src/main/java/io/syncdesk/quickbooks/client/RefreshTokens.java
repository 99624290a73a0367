package io.syncdesk.quickbooks.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.syncdesk.core.company.TokenPair;
import io.syncdesk.quickbooks.wire.Transport;
import java.net.URLEncoder;
import java.time.InstantSource;

/** Exchanges a refresh token for a new pair at Intuit's token server. */
public final class RefreshTokens {
  private final AskForTokens askForTokens;

  public RefreshTokens(Intuit intuit, Transport transport, InstantSource clock) {
    this.askForTokens = new AskForTokens(intuit, transport, clock);
  }

  TokenAnswer refresh(TokenPair pair) {
    return askForTokens.ask(
        "grant_type=refresh_token&refresh_token=" + URLEncoder.encode(pair.refresh(), UTF_8),
        pair.version() + 1);
  }
}
