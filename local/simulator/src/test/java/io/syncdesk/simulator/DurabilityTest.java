package io.syncdesk.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.simulator.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a data directory, what was answered stays. */
final class DurabilityTest {
  @TempDir private Path directory;

  @Test
  void an_answered_write_survives_a_killed_process_and_so_does_its_request_id() throws Exception {
    var answers = new HashMap<String, String>();
    var process = start();
    try (var http = HttpClient.newHttpClient()) {
      var company = address(process);
      for (int i = 0; i < 50; i++) {
        answers.put("r" + i, create(http, company, "r" + i, "Customer " + i));
      }
    } finally {
      process.destroyForcibly().waitFor();
    }

    try (var world = durable()) {
      assertThat(customers(world)).isEqualTo(50);
      for (Map.Entry<String, String> answer : answers.entrySet()) {
        var again =
            world.post("customer?requestid=" + answer.getKey(), "{\"DisplayName\":\"other\"}");
        assertThat(again.text()).isEqualTo(answer.getValue());
      }
      assertThat(world.customer("Next")).isEqualTo("51");
    }
  }

  @Test
  void a_write_cut_short_by_the_kill_never_happened() throws IOException {
    try (var world = durable()) {
      world.customer("Doe");
    }
    Files.writeString(
        directory.resolve(World.REALM + ".journal"),
        "{\"effects\":[{\"kind\":\"Customer\",\"id\":\"2\",\"put\":{\"Id\"",
        StandardOpenOption.APPEND);

    try (var world = durable()) {
      assertThat(customers(world)).isEqualTo(1);
      assertThat(world.customer("Roe")).isEqualTo("2");
    }
  }

  @Test
  void balances_links_tombstones_and_ids_come_back() {
    String invoice;
    String deleted;
    try (var world = durable()) {
      var customer = world.customer("Doe");
      var item = world.service("Work");
      invoice = Json.text(world.invoice(customer, item, "5"), "Id");
      world.payment(customer, "5", invoice, "5");
      deleted = Json.text(world.invoice(customer, item, "7"), "Id");
      world.delete("Invoice", deleted).entity("Invoice");
    }

    try (var world = durable()) {
      assertThat(Json.decimal(world.read("Invoice", invoice), "Balance")).isZero();
      assertThat(world.delete("Invoice", invoice).code()).isEqualTo("800");
      var changes = world.get("cdc?entities=Invoice&changedSince=2026-11-23T00:00:00Z").text();
      assertThat(changes).contains("\"status\":\"Deleted\"");
      assertThat(Json.text(world.invoice("1", "1", "9"), "Id")).isEqualTo("4");
    }
  }

  @Test
  void tokens_and_connection_states_come_back() {
    String access;
    String refresh;
    try (var world = durable()) {
      var pair = world.simulator.connect(World.REALM);
      access = pair.accessToken();
      refresh = pair.refreshToken();
      world.simulator.company("9130000000000002");
      world.control("POST", "/simulator/connection/9130000000000002", "{\"state\":\"suspended\"}");
    }

    try (var simulator =
        QuickBooksSimulator.builder().clock(new SettableClock()).dataDirectory(directory).start()) {
      var http = HttpClient.newHttpClient();
      var query = simulator.companyUri() + "/" + World.REALM + "/companyinfo/1";
      var answer =
          send(
              http,
              HttpRequest.newBuilder(URI.create(query))
                  .header("Authorization", "Bearer " + access));
      var states =
          send(http, HttpRequest.newBuilder(simulator.uri().resolve("/simulator/companies")));

      assertThat(answer).contains("CompanyInfo");
      assertThat(states).contains("suspended");
      assertThat(simulator.connect(World.REALM).refreshToken()).isNotEqualTo(refresh);
    }
  }

  private World durable() {
    return new World(settings -> settings.dataDirectory(directory));
  }

  private static int customers(World world) {
    return world
        .query("select count(*) from Customer")
        .entity("QueryResponse")
        .path("totalCount")
        .asInt();
  }

  private Process start() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            SimulatorProcess.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String address(Process process) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    return lines.readLine();
  }

  private static String create(HttpClient http, String company, String requestId, String name) {
    return send(
        http,
        HttpRequest.newBuilder(
                URI.create(company + "/" + World.REALM + "/customer?requestid=" + requestId))
            .header("Authorization", "Bearer bookkeeper")
            .POST(BodyPublishers.ofString("{\"DisplayName\":\"%s\"}".formatted(name))));
  }

  private static String send(HttpClient http, HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
