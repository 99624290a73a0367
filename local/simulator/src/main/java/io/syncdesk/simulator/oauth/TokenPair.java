package io.syncdesk.simulator.oauth;

import java.time.Duration;

/** What an app holds after connecting or refreshing. */
public record TokenPair(
    String accessToken,
    String refreshToken,
    Duration accessLife,
    Duration refreshLife,
    Duration hardLife) {
  @Override
  public String toString() {
    return "TokenPair[***]";
  }
}
