package io.syncdesk.simulator.api;

import io.syncdesk.simulator.wire.Call;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells two requests apart by what they ask for. */
final class Fingerprint {
  private Fingerprint() {}

  static String of(Call call) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var asked =
          String.join(" ", call.path(), call.parameter("operation"), call.parameter("include"));
      digest.update(asked.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(call.body().bytes()));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
