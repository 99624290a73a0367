package io.syncdesk.taxdome;

import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write facts down for comparing: every one that is there, in a fixed order, with
 * its length before it, so that no two different lists of facts read the same. Amounts are equal
 * when their values are: 120.0 and 120.00.
 */
final class CanonicalForm {
  private final StringBuilder text = new StringBuilder();

  CanonicalForm add(String name, @Nullable Object fact) {
    if (fact != null) {
      var written = written(fact);
      text.append(name).append('=').append(written.length()).append(':').append(written);
    }
    return this;
  }

  ContentHash hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return new ContentHash(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  private static String written(Object fact) {
    return switch (fact) {
      case Money money -> written(money.amount()) + " " + money.currency();
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      default -> fact.toString();
    };
  }
}
