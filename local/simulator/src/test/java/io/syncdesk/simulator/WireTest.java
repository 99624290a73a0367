package io.syncdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.simulator.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What calls and answers look like on the wire. */
final class WireTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_zipped_request_is_unzipped() throws IOException {
    var answer =
        world.send(
            world
                .request("customer?minorversion=73&requestid=r1&")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(zip("{\"DisplayName\":\"Doe\"}"))));

    assertThat(Json.text(answer.entity("Customer"), "DisplayName")).isEqualTo("Doe");
  }

  @Test
  void a_client_that_takes_gzip_gets_it() throws IOException {
    world.customer("Doe");

    var answer = world.send(world.request("customer/1").header("Accept-Encoding", "gzip").GET());

    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(unzip(answer.http().body())).contains("\"DisplayName\":\"Doe\"");
  }

  @Test
  void a_read_may_announce_gzip_without_having_a_body() {
    world.customer("Doe");

    var answer = world.send(world.request("customer/1").header("Content-Encoding", "gzip").GET());

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void every_answer_has_a_transaction_id_of_its_own() {
    var first = world.query("select * from Customer").header("intuit_tid");
    var second = world.query("select nonsense").header("intuit_tid");

    assertThat(first).isNotEmpty().isNotEqualTo(second);
  }

  @Test
  void a_refusal_has_quickbooks_shape() {
    var refused = world.get("customer/9");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(Json.text(refused.body(), "Fault", "type")).isEqualTo("ValidationFault");
    assertThat(Json.text(refused.body(), "time")).isEqualTo("2026-11-23T10:00:00.000-08:00");
    assertThat(refused.body().path("Fault").path("Error").path(0).fieldNames())
        .toIterable()
        .contains("Message", "Detail", "code");
  }

  @Test
  void bytes_that_are_not_utf8_are_refused() {
    var answer =
        world.send(
            world
                .request("customer")
                .POST(
                    BodyPublishers.ofByteArray(
                        "{\"DisplayName\":\"M\u00fcller\"}"
                            .getBytes(StandardCharsets.ISO_8859_1))));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("500");
  }

  @Test
  void names_of_all_languages_come_back_as_they_were_sent() {
    var created = world.create("Customer", "{\"DisplayName\":\"Mü\u00df & 山田 'Ltd'\"}");

    assertThat(Json.text(created, "DisplayName")).isEqualTo("Mü\u00df & 山田 'Ltd'");
  }

  @Test
  void a_call_without_a_token_meets_the_gateway() {
    var refused = world.withToken("").query("select * from Customer");

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.body().fieldNames())
        .toIterable()
        .contains("warnings", "fault", "batchItemResponse");
    assertThat(refused.body().path("time").isNumber()).isTrue();
  }

  @Test
  void the_bookkeeper_works_on_every_company_there_is() {
    world.simulator.company("9130000000000002", "Other");

    var answer = world.asBookkeeper().query("select * from Customer");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(
            world.get("companyinfo/" + World.REALM).entity("CompanyInfo").path("Country").asText())
        .isEqualTo("US");
  }

  @Test
  void a_company_nobody_opened_is_not_authorized() {
    var answer =
        world.send(
            HttpRequest.newBuilder(URI.create(world.simulator.companyUri() + "/9999/customer/1"))
                .header("Authorization", "Bearer bookkeeper"));

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void only_get_and_post_are_spoken() {
    assertThat(world.send(world.request("customer").PUT(BodyPublishers.noBody())).status())
        .isEqualTo(405);
  }

  private static byte[] zip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zipping = new GZIPOutputStream(bytes)) {
      zipping.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String unzip(byte[] bytes) throws IOException {
    try (var unzipping = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(unzipping.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
