package io.syncdesk.aws;

/** Keys for one use each, wrapped by a key that never leaves where it is. */
interface DataKeys {

  DataKey fresh(SealedFor whose);

  /** The plain key again; what was not wrapped by us and for them breaks the seal. */
  byte[] open(byte[] wrapped, SealedFor whose) throws SealBroken;

  /** A key of 256 bits, and as it is stored. */
  final class DataKey {
    private final byte[] plain;
    private final byte[] wrapped;

    DataKey(byte[] plain, byte[] wrapped) {
      this.plain = plain;
      this.wrapped = wrapped;
    }

    byte[] plain() {
      return plain;
    }

    byte[] wrapped() {
      return wrapped;
    }
  }
}
