package io.syncdesk.aws;

import io.syncdesk.core.connection.Secret;
import io.syncdesk.core.connection.Secrets;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets from the machine's own source of chance. */
public final class RandomSecrets implements Secrets {
  private static final int BYTES = 32;
  private final SecureRandom random = new SecureRandom();

  @Override
  public Secret fresh() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
