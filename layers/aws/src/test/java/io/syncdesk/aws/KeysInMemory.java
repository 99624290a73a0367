package io.syncdesk.aws;

/** {@link DataKeys} under a key that nobody else has. */
final class KeysInMemory implements DataKeys {
  private final byte[] key = AesGcm.random(32);

  @Override
  public DataKey fresh(SealedFor whose) {
    var plain = AesGcm.random(32);
    return new DataKey(plain, AesGcm.seal(key, plain, whose.bytes()));
  }

  @Override
  public byte[] open(byte[] wrapped, SealedFor whose) throws SealBroken {
    return AesGcm.open(key, wrapped, whose.bytes());
  }
}
