package io.syncdesk.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * Data keys under a key of AWS KMS, by two signed calls of our own: the SDK's client for KMS would
 * be one more service to load at each cold start, for these two.
 */
final class KmsDataKeys implements DataKeys {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ATTEMPTS_MAX = 3;

  /** What is said of a wrapped key that is none, or was made for somebody else. */
  private static final String NOT_OURS = "InvalidCiphertextException";

  private final String keyId;
  private final Kms kms;

  KmsDataKeys(String keyId, Kms kms) {
    this.keyId = keyId;
    this.kms = kms;
  }

  /** Where KMS is, and as whom we ask. */
  record Kms(URI endpoint, String region, AwsCredentialsProvider credentials, SdkHttpClient http) {}

  static KmsDataKeys under(String keyId) {
    var region = new DefaultAwsRegionProviderChain().getRegion().id();
    var http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(Aws.CONNECT_AT_MOST)
            .socketTimeout(Aws.ATTEMPT_AT_MOST)
            .build();
    return new KmsDataKeys(
        keyId,
        new Kms(
            URI.create("https://kms." + region + ".amazonaws.com/"),
            region,
            DefaultCredentialsProvider.builder().build(),
            http));
  }

  @Override
  public DataKey fresh(SealedFor whose) {
    try {
      var answer = ask("GenerateDataKey", input(whose).put("KeySpec", "AES_256"));
      return new DataKey(bytes(answer, "Plaintext"), bytes(answer, "CiphertextBlob"));
    } catch (SealBroken nothingWasSealed) {
      throw new IllegalStateException("KMS makes no data key", nothingWasSealed);
    }
  }

  @Override
  public byte[] open(byte[] wrapped, SealedFor whose) throws SealBroken {
    var blob = Base64.getEncoder().encodeToString(wrapped);
    return bytes(ask("Decrypt", input(whose).put("CiphertextBlob", blob)), "Plaintext");
  }

  private ObjectNode input(SealedFor whose) {
    var input = JSON.createObjectNode().put("KeyId", keyId);
    var context = input.putObject("EncryptionContext");
    whose.context().forEach(context::put);
    return input;
  }

  private static byte[] bytes(JsonNode answer, String name) {
    return Base64.getDecoder().decode(answer.path(name).asText());
  }

  /** Both calls may be repeated: a data key that nobody got is no loss. */
  private JsonNode ask(String action, ObjectNode input) throws SealBroken {
    var last = new Said(0, "");
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      last = said(action, input.toString());
      if (last.status() == 200) {
        return json(last);
      }
      if (last.status() == 400 && json(last).path("__type").asText().endsWith(NOT_OURS)) {
        throw new SealBroken("KMS did not wrap this key, or for somebody else");
      }
    }
    // Types only: nothing that KMS says about an input belongs in a log.
    throw new IllegalStateException("KMS answered " + last.status() + " to " + action);
  }

  /** What came back. */
  private record Said(int status, String body) {}

  private Said said(String action, String body) {
    var bytes = body.getBytes(UTF_8);
    var request = signed(request(action, bytes.length), bytes);
    try {
      var call =
          kms.http()
              .prepareRequest(
                  HttpExecuteRequest.builder()
                      .request(request)
                      .contentStreamProvider(ContentStreamProvider.fromByteArray(bytes))
                      .build());
      var answer = call.call();
      var content = answer.responseBody();
      var text = content.isPresent() ? new String(content.get().readAllBytes(), UTF_8) : "";
      return new Said(answer.httpResponse().statusCode(), text);
    } catch (IOException e) {
      throw new UncheckedIOException("KMS does not answer", e);
    }
  }

  private SdkHttpFullRequest request(String action, int bodyBytes) {
    return SdkHttpFullRequest.builder()
        .method(SdkHttpMethod.POST)
        .uri(kms.endpoint())
        .putHeader("Content-Type", "application/x-amz-json-1.1")
        .putHeader("Content-Length", Integer.toString(bodyBytes))
        .putHeader("X-Amz-Target", "TrentService." + action)
        .build();
  }

  private SdkHttpRequest signed(SdkHttpFullRequest request, byte[] body) {
    var identity = kms.credentials().resolveCredentials();
    return AwsV4HttpSigner.create()
        .sign(sign ->
            sign.identity(identity)
                .request(request)
                .payload(ContentStreamProvider.fromByteArray(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "kms")
                .putProperty(AwsV4HttpSigner.REGION_NAME, kms.region()))
        .request();
  }

  private static JsonNode json(Said said) {
    try {
      return JSON.readTree(said.body());
    } catch (JsonProcessingException notJson) {
      return JSON.createObjectNode();
    }
  }
}
