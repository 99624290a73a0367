package io.syncdesk.quickbooks.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies on their way: text, mostly compressed. Reading one ends in time and in space. */
final class Coding {
  /** A page of 1,000 customers is about 2 MB; nothing we ask for is larger. */
  static final int BODY_BYTES_MAX = 16 << 20;

  private static final String GZIP = "gzip";

  private final InstantSource clock;
  private final Instant readUntil;

  Coding(InstantSource clock, Instant readUntil) {
    this.clock = clock;
    this.readUntil = readUntil;
  }

  static byte[] encoded(Request request) {
    var plain = request.body().getBytes(UTF_8);
    if (plain.length == 0 || !GZIP.equals(request.headers().get("Content-Encoding"))) {
      return plain;
    }
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("memory refused to be written", e);
    }
    return packed.toByteArray();
  }

  String decoded(HttpURLConnection connection, InputStream stream) throws IOException {
    var raw = all(stream);
    long announced = connection.getContentLengthLong();
    if (announced >= 0 && announced != raw.length) {
      throw new IOException("the answer ends after " + raw.length + " of " + announced + " bytes");
    }
    if (raw.length == 0 || !GZIP.equalsIgnoreCase(connection.getContentEncoding())) {
      return new String(raw, UTF_8);
    }
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(raw))) {
      return new String(all(gzip), UTF_8);
    }
  }

  private byte[] all(InputStream stream) throws IOException {
    var read = new ByteArrayOutputStream();
    var chunk = new byte[8192];
    for (int n = stream.read(chunk); n >= 0; n = stream.read(chunk)) {
      read.write(chunk, 0, n);
      if (read.size() > BODY_BYTES_MAX) {
        throw new IOException("the answer is larger than " + BODY_BYTES_MAX + " bytes");
      }
      if (clock.instant().isAfter(readUntil)) {
        throw new IOException("the answer trickled in too slowly");
      }
    }
    return read.toByteArray();
  }
}
