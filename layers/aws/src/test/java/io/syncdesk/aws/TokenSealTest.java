package io.syncdesk.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.Realm;
import io.syncdesk.core.company.TokenPair;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is stored of tokens opens for the firm and company they are of, as it was, and else never.
 */
class TokenSealTest {
  private static final SealedFor OURS = new SealedFor(new CompanyId("firm-1"), new Realm("1"));
  private static final TokenPair PAIR =
      new TokenPair("access-secret", Told.NOON, "refresh-secret", Told.NOON, 7);

  private final TokenSeal seal = new TokenSeal(new KeysInMemory());

  @Test
  void what_was_sealed_opens() throws Exception {
    assertThat(seal.open(seal.seal(PAIR, OURS), OURS)).isEqualTo(PAIR);
  }

  @Test
  void nothing_of_a_token_can_be_read_in_what_is_stored() {
    var stored = new String(bytes(seal.seal(PAIR, OURS)), StandardCharsets.ISO_8859_1);

    assertThat(stored).doesNotContain("secret").doesNotContain("access").doesNotContain("firm-1");
  }

  @Test
  void the_same_tokens_are_never_stored_the_same_way_twice() {
    var seen = new HashSet<AttributeValue>();
    for (int round = 0; round < 100; round++) {
      assertThat(seen.add(seal.seal(PAIR, OURS))).isTrue();
    }
  }

  @Test
  void moved_to_another_firm_or_company_they_do_not_open() {
    var stored = seal.seal(PAIR, OURS);

    for (var other :
        List.of(
            new SealedFor(new CompanyId("firm-2"), new Realm("1")),
            new SealedFor(new CompanyId("firm-1"), new Realm("2")),
            new SealedFor(new CompanyId("firm-"), new Realm("11")))) {
      assertThatThrownBy(() -> seal.open(stored, other)).isInstanceOf(SealBroken.class);
    }
  }

  @Test
  void with_any_one_bit_flipped_they_do_not_open() {
    var stored = bytes(seal.seal(PAIR, OURS));
    for (int bit = 0; bit < stored.length * 8; bit++) {
      var flipped = stored.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));

      assertBroken(seal, flipped);
    }
  }

  @Test
  void cut_off_anywhere_or_lengthened_they_do_not_open() {
    var stored = bytes(seal.seal(PAIR, OURS));
    for (int length = 0; length < stored.length; length++) {
      assertBroken(seal, Arrays.copyOf(stored, length));
    }
    assertBroken(seal, Arrays.copyOf(stored, stored.length + 1));
  }

  @Test
  void put_together_from_two_they_do_not_open() {
    var one = bytes(seal.seal(PAIR, OURS));
    var other = bytes(seal.seal(PAIR, OURS));
    for (int from = 3; from < one.length; from++) {
      var mixed = one.clone();
      System.arraycopy(other, from, mixed, from, one.length - from);

      if (!Arrays.equals(mixed, one) && !Arrays.equals(mixed, other)) {
        assertBroken(seal, mixed);
      }
    }
  }

  @Test
  void sealed_under_a_key_that_is_no_more_they_do_not_open() {
    var old = new TokenSeal(new KeysInMemory());

    assertBroken(seal, bytes(old.seal(PAIR, OURS)));
  }

  @Test
  void tokens_that_were_never_sealed_do_not_open() {
    var plain = AttributeValue.fromS(Json.write(PAIR));

    assertThatThrownBy(() -> seal.open(plain, OURS)).isInstanceOf(SealBroken.class);
  }

  @Test
  void a_key_file_is_made_once_for_its_owners_eyes_and_opens_after_a_restart(@TempDir Path folder)
      throws Exception {
    var file = folder.resolve("tokens.key");
    var stored = new TokenSeal(KeyFile.at(file)).seal(PAIR, OURS);

    assertThat(new TokenSeal(KeyFile.at(file)).open(stored, OURS)).isEqualTo(PAIR);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void a_key_file_of_another_size_is_not_used(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("tokens.key"), "short");

    assertThatThrownBy(() -> KeyFile.at(file)).hasMessageContaining("32");
  }

  private static void assertBroken(TokenSeal seal, byte[] stored) {
    var value = AttributeValue.fromB(SdkBytes.fromByteArray(stored));
    assertThatThrownBy(() -> seal.open(value, OURS)).isInstanceOf(SealBroken.class);
  }

  private static byte[] bytes(AttributeValue value) {
    return value.b().asByteArray();
  }
}
