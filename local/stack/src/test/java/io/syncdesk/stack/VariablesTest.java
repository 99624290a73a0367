package io.syncdesk.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncdesk.stack.server.Storage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {
  @Test
  void without_variables_everything_has_its_usual_place() {
    var configuration = new Variables(Map.of()).configuration();

    assertThat(configuration.ports()).isEqualTo(new Ports(8787, 8788, 9324, 8000));
    assertThat(configuration.storage()).isEqualTo(new Storage.Memory());
    assertThat(configuration.retryDelay()).isEqualTo(Duration.ofSeconds(2));
    assertThat(configuration.books()).isEqualTo(Configuration.Books.DEMO);
    assertThat(configuration.schedules()).isEqualTo(Configuration.Schedules.ON_TIME);
    assertThat(configuration.template()).isRegularFile();
  }

  @Test
  void each_variable_changes_its_own_setting() {
    var configuration =
        new Variables(
                Map.of(
                    "PORT",
                    "1",
                    "QUICKBOOKS_PORT",
                    "2",
                    "SQS_PORT",
                    "3",
                    "DYNAMODB_PORT",
                    "4",
                    "DATA_DIR",
                    "/tmp/kept",
                    "DEMO",
                    "off",
                    "RETRY_DELAY_SECONDS",
                    "0"))
            .configuration();

    assertThat(configuration.ports()).isEqualTo(new Ports(1, 2, 3, 4));
    assertThat(configuration.storage()).isEqualTo(new Storage.Directory(Path.of("/tmp/kept")));
    assertThat(configuration.books()).isEqualTo(Configuration.Books.EMPTY);
    assertThat(configuration.retryDelay()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "PORT, 0, a whole number from 1 to 65535",
    "PORT, 65536, a whole number from 1 to 65535",
    "QUICKBOOKS_PORT, -1, a whole number from 1 to 65535",
    "SQS_PORT, 9324x, a whole number from 1 to 65535",
    "DYNAMODB_PORT, 99999999999, a whole number from 1 to 65535",
    "RETRY_DELAY_SECONDS, 901, a whole number from 0 to 900",
    "DEMO, maybe, 'on, every-fault or off'"
  })
  void a_malformed_variable_is_refused_in_a_sentence(String name, String value, String needed) {
    assertThatThrownBy(() -> new Variables(Map.of(name, value)).configuration())
        .isInstanceOf(CannotStart.class)
        .hasMessage(name + " is " + value + "; it must be " + needed + ".");
  }

  @Test
  void data_cannot_be_kept_in_a_file(@TempDir Path folder) throws Exception {
    var file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> new Variables(Map.of("DATA_DIR", file.toString())).configuration())
        .hasMessage("DATA_DIR is " + file + ", which is a file; it must name a directory.");
  }

  @Test
  void two_things_cannot_share_a_port() {
    var port = Ports.free().api();

    assertThatThrownBy(
            () -> new Ports(port, port, Ports.free().sqs(), Ports.free().dynamoDb()).check())
        .hasMessage(
            "PORT, QUICKBOOKS_PORT, SQS_PORT and DYNAMODB_PORT must be four different ports.");
  }
}
