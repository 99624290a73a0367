package io.syncdesk.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Realm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsException;

/** KMS is asked as its API wants it, and its answers are told apart. */
class KmsDataKeysTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final SealedFor OURS = new SealedFor(new CompanyId("firm-1"), new Realm("1"));

  private record Asked(String target, String authorization, JsonNode input) {}

  private record Says(int status, String body) {}

  private final List<Asked> asked = new ArrayList<>();
  private final Deque<Says> answers = new ArrayDeque<>();
  private final HttpServer server = stopped();

  @BeforeEach
  void start() {
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_data_key_is_made_for_a_firm_and_its_company() {
    answers.add(new Says(200, "{\"Plaintext\":\"AQI=\",\"CiphertextBlob\":\"AwQF\"}"));

    var key = keys().fresh(OURS);

    assertThat(key.plain()).containsExactly(1, 2);
    assertThat(key.wrapped()).containsExactly(3, 4, 5);
    assertThat(asked)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.target()).isEqualTo("TrentService.GenerateDataKey");
          assertThat(it.authorization())
              .startsWith("AWS4-HMAC-SHA256 Credential=id/")
              .contains("/eu-test-1/kms/aws4_request", "x-amz-target");
          assertThat(it.input())
              .isEqualTo(
                  JSON.readTree(
                      "{\"KeyId\":\"the-key\",\"EncryptionContext\":{\"company\":\"firm-1\","
                          + "\"realm\":\"1\"},\"KeySpec\":\"AES_256\"}"));
        });
  }

  @Test
  void a_wrapped_key_is_opened_for_the_same() throws Exception {
    answers.add(new Says(200, "{\"Plaintext\":\"AQI=\"}"));

    assertThat(keys().open(new byte[] {3, 4, 5}, OURS)).containsExactly(1, 2);

    assertThat(asked.getFirst().target()).isEqualTo("TrentService.Decrypt");
    assertThat(asked.getFirst().input().path("CiphertextBlob").asText()).isEqualTo("AwQF");
    assertThat(asked.getFirst().input().path("EncryptionContext").path("realm").asText())
        .isEqualTo("1");
  }

  @Test
  void a_key_that_was_wrapped_for_somebody_else_breaks_the_seal() {
    answers.add(new Says(400, "{\"__type\":\"InvalidCiphertextException\"}"));

    assertThatThrownBy(() -> keys().open(new byte[] {3}, OURS)).isInstanceOf(SealBroken.class);
  }

  @Test
  void a_moment_of_weakness_is_waited_out() {
    answers.add(new Says(500, "{\"__type\":\"KMSInternalException\"}"));
    answers.add(new Says(400, "{\"__type\":\"ThrottlingException\"}"));
    answers.add(new Says(200, "{\"Plaintext\":\"AQI=\",\"CiphertextBlob\":\"AwQF\"}"));

    assertThat(keys().fresh(OURS).plain()).containsExactly(1, 2);
  }

  @Test
  void whoever_may_not_ask_meets_no_broken_seal() {
    answers.add(new Says(400, "{\"__type\":\"AccessDeniedException\"}"));

    assertThatThrownBy(() -> keys().open(new byte[] {3}, OURS))
        .isInstanceOf(KmsException.class)
        .hasMessageContaining("Status Code: 400");
  }

  private KmsDataKeys keys() {
    var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret"));
    var kms =
        Aws.bounded(KmsClient.builder())
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
            .region(Region.of("eu-test-1"))
            .credentialsProvider(credentials)
            .build();
    return new KmsDataKeys("the-key", kms);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(
          new Asked(
              exchange.getRequestHeaders().getFirst("X-Amz-Target"),
              exchange.getRequestHeaders().getFirst("Authorization"),
              JSON.readTree(exchange.getRequestBody().readAllBytes())));
      var says = answers.remove();
      var bytes = says.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(says.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static HttpServer stopped() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
