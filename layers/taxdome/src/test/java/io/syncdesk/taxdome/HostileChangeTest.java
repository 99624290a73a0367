package io.syncdesk.taxdome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever arrives is read or refused: nothing throws, and nothing takes long (S12). */
class HostileChangeTest {
  private static final int MUTATIONS = 50_000;
  private static final long SEED = 20261123L;
  private static final Duration ALL_TAKE_AT_MOST = Duration.ofSeconds(60);

  private static final List<String> SPICES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\\",
          ",",
          ":",
          "null",
          "true",
          "-",
          "1e999999999",
          "99999999999999999999999999",
          "\\u0000",
          "\\ud800",
          "\u202e",
          "[[[[[[[[[[[[[[[[[[[[[[[[",
          "{\"a\":{\"a\":{\"a\":",
          "0.00000000000001",
          "\"data\":",
          "\"amount\":",
          "NaN",
          "\u0000");

  @Test
  void no_mutation_of_a_message_throws_or_dawdles() {
    var random = new Random(SEED);
    var good = Messages.good();
    var began = System.nanoTime();
    int refused = 0;

    for (int run = 0; run < MUTATIONS; run++) {
      var body = mutated(good.get(random.nextInt(good.size())), random);
      try {
        refused += ReadChange.from(body) instanceof Reading.Malformed ? 1 : 0;
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + SEED + ", run " + run + ", body: " + body, e);
      }
    }

    assertThat(refused).as("refused of %s", MUTATIONS).isGreaterThan(MUTATIONS / 2);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(ALL_TAKE_AT_MOST);
  }

  @Test
  void the_deepest_the_longest_and_the_widest_are_refused_at_once() {
    for (var body :
        List.of(
            "[".repeat(200_000),
            "{\"a\":".repeat(50_000),
            "\"" + "a".repeat(250_000),
            "9".repeat(200_000),
            "{\"version\":" + "9".repeat(200_000) + "}",
            Messages.INVOICE.replace("0.5", "1e-999999999"),
            Messages.INVOICE.replace("0.5", "1e99999999999"),
            "{" + "\"a\":1,".repeat(30_000) + "\"b\":1}")) {
      assertThat(ReadChange.from(body)).isInstanceOf(Reading.Malformed.class);
    }
  }

  private static String mutated(String body, Random random) {
    var text = new StringBuilder(body);
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      mutate(text, random);
    }
    return text.toString();
  }

  private static void mutate(StringBuilder text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(12));
    switch (random.nextInt(5)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, SPICES.get(random.nextInt(SPICES.size())));
      case 2 -> text.insert(at, text.substring(at, end).repeat(1 + random.nextInt(50)));
      case 3 -> text.replace(at, end, noise(random));
      default -> text.setLength(at);
    }
  }

  private static String noise(Random random) {
    var bytes = new byte[1 + random.nextInt(8)];
    random.nextBytes(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
