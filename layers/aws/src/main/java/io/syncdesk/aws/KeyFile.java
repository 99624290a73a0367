package io.syncdesk.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Data keys under a key in a file: what stands in for KMS on one machine, with the same envelope.
 * The first who looks for the file makes it, for its owner's eyes only.
 */
final class KeyFile implements DataKeys {
  private static final int KEY_BYTES = 32;

  private final byte[] key;

  private KeyFile(byte[] key) {
    this.key = key;
  }

  static KeyFile at(Path file) {
    try {
      return new KeyFile(read(made(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("the key file " + file, e);
    }
  }

  /** Written aside first: nobody may find it half written. */
  private static Path made(Path file) throws IOException {
    if (Files.notExists(file)) {
      // A temporary file is for its owner's eyes only, by the JDK's own promise.
      var aside = Files.createTempFile(file.toAbsolutePath().getParent(), "key", null);
      try {
        Files.write(aside, AesGcm.random(KEY_BYTES));
        Files.createLink(file, aside);
      } catch (FileAlreadyExistsException madeMeanwhile) {
        // By another function that starts just now.
      } finally {
        Files.delete(aside);
      }
    }
    return file;
  }

  private static byte[] read(Path file) throws IOException {
    var key = Files.readAllBytes(file);
    if (key.length != KEY_BYTES) {
      throw new IllegalStateException(
          "the key file " + file + " has " + key.length + " bytes; it must have " + KEY_BYTES);
    }
    return key;
  }

  @Override
  public DataKey fresh(SealedFor whose) {
    var plain = AesGcm.random(KEY_BYTES);
    return new DataKey(plain, AesGcm.seal(key, plain, whose.bytes()));
  }

  @Override
  public byte[] open(byte[] wrapped, SealedFor whose) throws SealBroken {
    return AesGcm.open(key, wrapped, whose.bytes());
  }
}
