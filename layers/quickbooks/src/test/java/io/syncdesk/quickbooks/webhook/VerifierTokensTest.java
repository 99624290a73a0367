package io.syncdesk.quickbooks.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VerifierTokensTest {
  private static final byte[] BODY = "what was sent".getBytes(UTF_8);

  /** HMAC-SHA256 of these bytes under "secret", from another implementation. */
  private static final String SIGNATURE = "5q1wh4ZgGOiWFSpyQ3FlUy/iWewx2oXGNN7h9cS9O2I=";

  @Test
  void a_signature_is_the_hmac_of_the_bytes() {
    assertThat(VerifierTokens.of("secret").signed(BODY, SIGNATURE)).isTrue();
    assertThat(VerifierTokens.of("secret").signatureOf(BODY)).contains(SIGNATURE);
    assertThat(VerifierTokens.of("secrets").signed(BODY, SIGNATURE)).isFalse();
  }

  @Test
  void a_signature_has_one_spelling() {
    var tokens = VerifierTokens.of("secret");

    assertThat(tokens.signed(BODY, SIGNATURE.replace("=", ""))).isFalse();
    assertThat(tokens.signed(BODY, SIGNATURE + "\n")).isFalse();
    assertThat(tokens.signed(BODY, withLooseBits(SIGNATURE))).isFalse();
  }

  @Test
  void two_tokens_are_in_force_and_not_three() {
    assertThat(VerifierTokens.of("next, secret").signed(BODY, SIGNATURE)).isTrue();
    assertThatThrownBy(() -> VerifierTokens.of("one,two,three"))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("one", "three");
  }

  @Test
  void tokens_do_not_show() {
    assertThat(VerifierTokens.of("secret")).hasToString("***");
  }

  /** The last letter before the padding carries two bits that no decoder needs. */
  private static String withLooseBits(String signature) {
    var last = signature.length() - 2;
    var loose = (char) (signature.charAt(last) + 1);
    return signature.substring(0, last) + loose + "=";
  }
}
