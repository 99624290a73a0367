package io.syncdesk.core.architecture.wrong;

import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Leaves something to chance in every way we know of. */
public final class ThrowsDice {

  private ThrowsDice() {}

  static UUID id() {
    return UUID.randomUUID();
  }

  static Supplier<UUID> reference() {
    return UUID::randomUUID;
  }

  static double math() {
    return Math.random();
  }

  static Random random() {
    return new Random();
  }

  static Random secure() {
    return new SecureRandom();
  }

  static Random threadLocal() {
    return ThreadLocalRandom.current();
  }

  static RandomGenerator generator() {
    return RandomGenerator.getDefault();
  }
}
