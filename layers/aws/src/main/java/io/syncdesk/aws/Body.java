package io.syncdesk.aws;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A text as an attribute: as it is while it is short, so that a person can read it in AWS's
 * console; gzipped beyond that, because a write costs a unit for every started KB of its item.
 */
final class Body {
  /** Leaves room for the keys of an item of one KB. */
  static final int PLAIN_BYTES_MAX = 700;

  private Body() {}

  static AttributeValue of(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= PLAIN_BYTES_MAX
        ? AttributeValue.fromS(text)
        : AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(zipped(bytes)));
  }

  static String text(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case B -> unzipped(value.b());
      case N, SS, NS, BS, M, L, BOOL, NUL, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException("a body is text or bytes, not " + value.type());
    };
  }

  private static byte[] zipped(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can always be written to", e);
    }
    return out.toByteArray();
  }

  private static String unzipped(SdkBytes bytes) {
    try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes.asByteArrayUnsafe()))) {
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a body is not what gzip made", e);
    }
  }
}
