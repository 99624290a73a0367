package io.syncdesk.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.syncdesk.core.company.TokenPair;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Seals tokens for the firm and company they belong to, each pair under a data key of its own. What
 * is stored: a byte for the form, the length of the wrapped key and the key, then the sealed pair.
 * All that stands before it is bound into its tag.
 */
public final class TokenSeal {
  private static final byte FORM = 1;
  private static final int LENGTH_BYTES = Short.BYTES;
  private static final String FILE = "file:";

  private final DataKeys dataKeys;

  TokenSeal(DataKeys dataKeys) {
    this.dataKeys = dataKeys;
  }

  /** {@code TOKENS_KEY} names a key of KMS, or on one machine a {@code file:}. */
  public static TokenSeal from(Environment environment) {
    var key = environment.required("TOKENS_KEY");
    return new TokenSeal(
        key.startsWith(FILE)
            ? KeyFile.at(Path.of(key.substring(FILE.length())))
            : KmsDataKeys.under(key));
  }

  AttributeValue seal(TokenPair pair, SealedFor whose) {
    var dataKey = dataKeys.fresh(whose);
    var head = head(dataKey.wrapped());
    var sealed = AesGcm.seal(dataKey.plain(), Json.write(pair).getBytes(UTF_8), bound(head, whose));
    Arrays.fill(dataKey.plain(), (byte) 0);
    return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(joined(head, sealed)));
  }

  TokenPair open(AttributeValue stored, SealedFor whose) throws SealBroken {
    var bytes = stored.b() == null ? new byte[0] : stored.b().asByteArray();
    var head = headOf(bytes);
    var wrapped = Arrays.copyOfRange(head, 1 + LENGTH_BYTES, head.length);
    var sealed = Arrays.copyOfRange(bytes, head.length, bytes.length);
    var plain = AesGcm.open(dataKeys.open(wrapped, whose), sealed, bound(head, whose));
    return Json.read(new String(plain, UTF_8), TokenPair.class);
  }

  private static byte[] head(byte[] wrapped) {
    return ByteBuffer.allocate(1 + LENGTH_BYTES + wrapped.length)
        .put(FORM)
        .putShort((short) wrapped.length)
        .put(wrapped)
        .array();
  }

  private static byte[] headOf(byte[] bytes) throws SealBroken {
    if (bytes.length < 1 + LENGTH_BYTES || bytes[0] != FORM) {
      throw new SealBroken("of no form we know");
    }
    var length = Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(1));
    if (bytes.length < 1 + LENGTH_BYTES + length) {
      throw new SealBroken("cut off");
    }
    return Arrays.copyOf(bytes, 1 + LENGTH_BYTES + length);
  }

  private static byte[] bound(byte[] head, SealedFor whose) {
    return joined(head, whose.bytes());
  }

  private static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
