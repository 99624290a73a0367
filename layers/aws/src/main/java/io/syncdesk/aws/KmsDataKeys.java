package io.syncdesk.aws;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/** Data keys under a key of AWS KMS; firm and company are their encryption context. */
final class KmsDataKeys implements DataKeys {
  private final String keyId;
  private final KmsClient kms;

  KmsDataKeys(String keyId, KmsClient kms) {
    this.keyId = keyId;
    this.kms = kms;
  }

  static KmsDataKeys under(String keyId) {
    return new KmsDataKeys(keyId, Aws.kms());
  }

  @Override
  public DataKey fresh(SealedFor whose) {
    var made =
        kms.generateDataKey(
            it -> it.keyId(keyId).keySpec(DataKeySpec.AES_256).encryptionContext(whose.context()));
    return new DataKey(made.plaintext().asByteArray(), made.ciphertextBlob().asByteArray());
  }

  @Override
  public byte[] open(byte[] wrapped, SealedFor whose) throws SealBroken {
    try {
      return kms.decrypt(it ->
              it.keyId(keyId)
                  .ciphertextBlob(SdkBytes.fromByteArray(wrapped))
                  .encryptionContext(whose.context()))
          .plaintext()
          .asByteArray();
    } catch (InvalidCiphertextException notOurs) {
      throw new SealBroken("KMS did not wrap this key, or for somebody else");
    }
  }
}
