package io.syncdesk.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LogTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Log log = new Log(new PrintStream(written, true, StandardCharsets.UTF_8));

  @Test
  void each_line_is_one_JSON_object() {
    log.happened("turn-ended").with("company", "firm-1").with("millis", 12).write();
    log.happened("turn-ended").with("company", "firm-2").with("millis", 7).write();

    assertThat(written.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "{\"level\":\"INFO\",\"happened\":\"turn-ended\",\"company\":\"firm-1\",\"millis\":12}",
            "{\"level\":\"INFO\",\"happened\":\"turn-ended\",\"company\":\"firm-2\",\"millis\":7}");
  }

  @Test
  void nothing_from_outside_can_end_a_line_or_turn_it_around() {
    log.happened("seen").with("id", "a\r\n\u001b[31m\u202eb\u2066c\u2028d\u0000e\u0085f").write();

    assertThat(line().get("id").textValue()).isEqualTo("a[31mbcdef");
  }

  @Test
  void a_long_text_is_cut() {
    log.happened("seen").with("id", "x".repeat(100_000)).write();

    assertThat(line().get("id").textValue()).hasSize(500);
  }

  @Test
  void an_exception_is_named_but_what_it_quotes_is_not_repeated() {
    var why = new IllegalStateException("Ada Lovelace owes 120", new NullPointerException("Ada"));

    log.failed("change", why).with("change", "c-1").write();

    assertThat(line().get("why").textValue())
        .isEqualTo("java.lang.IllegalStateException < java.lang.NullPointerException");
    assertThat(line().get("at").textValue()).contains("LogTest");
    assertThat(line().toString()).doesNotContain("Ada");
  }

  private JsonNode line() {
    try {
      return JsonMapper.builder().build().readTree(written.toByteArray());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
