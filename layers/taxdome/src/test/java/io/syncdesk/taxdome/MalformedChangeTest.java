package io.syncdesk.taxdome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedChangeTest {

  /** What is replaced in a good invoice by what, and the field that must be named. */
  @ParameterizedTest(name = "{0} for {1} is told at {2}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "\"firmId\":\"firm-1\",|``|firmId",
        "\"firm-1\"|\"firm 1\"|firmId",
        "\"inv-1\"|\"\"|entityId",
        "\"entity\":\"invoice\"|\"entity\":\"quote\"|entity",
        "\"version\":7|\"version\":0|version",
        "\"version\":7|\"version\":\"7\"|version",
        "\"version\":7|\"version\":7.5|version",
        "\"version\":7|\"version\":1e999999999|version",
        "upsert|merge|operation",
        "09:00:00Z|09:00:00+01:00|occurredAt",
        "09:00:00Z|24:00:00Z|occurredAt",
        "\"issuedOn\":\"2026-11-23\"|\"issuedOn\":\"2026-02-30\"|data.issuedOn",
        "\"dueOn\":\"2026-12-23\"|\"dueOn\":20261223|data.dueOn",
        "\"numberedBy\":\"person\"|\"numberedBy\":\"robot\"|data.numberedBy",
        "\"number\":\"1042\"|\"number\":1042|data.number",
        "\"accountId\"|\"acountId\"|data.accountId",
        "\"memo\"|\"note\"|data.note",
        "\"serviceId\":\"svc-2\",|``|data.lines[1].serviceId",
        "\"quantity\":0.5|\"quantity\":\"half\"|data.lines[1].quantity",
        "\"quantity\":0.5|\"quantity\":1e999999999|data.lines[1].quantity",
        "\"amount\":{\"amount\":\"20.0\",\"currency\":\"USD\"}|\"amount\":20.0|data.lines[1].amount",
        "\"20.0\"|20.0|data.lines[1].amount.amount",
        "\"20.0\"|\"2e1\"|data.lines[1].amount.amount",
        "\"20.0\"|\"20.000001\"|data.lines[1].amount.amount",
        "\"120.00\",\"currency\":\"USD\"|\"120.00\",\"currency\":\"usd\"|data.total.currency",
        "\"120.00\",\"currency\":\"USD\"|\"120.00\"|data.total.currency",
      })
  void the_field_is_named(String good, String bad, String field) {
    var body = Messages.INVOICE.replace(good, bad);

    assertThat(body).isNotEqualTo(Messages.INVOICE);
    assertThat(ReadChange.from(body))
        .isInstanceOfSatisfying(
            Reading.Malformed.class, it -> assertThat(it.field()).isEqualTo(field));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {"``", "{", "[]", "null", "7", "\"text\"", "{}{}", "{\"id\":1,\"id\":2}"})
  void what_is_no_message_at_all_is_told_as_well(String body) {
    assertThat(ReadChange.from(body)).isInstanceOf(Reading.Malformed.class);
  }

  @Test
  void only_an_invoice_can_be_voided() {
    var body =
        """
        {"id":"c","firmId":"f","entity":"fee","entityId":"e","version":1,"operation":"void",
         "occurredAt":"2026-11-23T09:00:00Z"}
        """;

    assertThat(ReadChange.from(body))
        .isEqualTo(new Reading.Malformed("operation", "must be one of: delete, upsert"));
  }

  @Test
  void the_cure_is_told_in_plain_words() {
    assertThat(ReadChange.from(Messages.INVOICE.replace("\"2026-12-23\"", "\"23.12.2026\"")))
        .isEqualTo(new Reading.Malformed("data.dueOn", "must be a date like 2026-11-23"));
  }

  @Test
  void too_many_lines_and_too_long_a_text_are_refused() {
    var line = "{\"serviceId\":\"s\",\"quantity\":1,\"rate\":R,\"amount\":R},";
    var lines = line.replace("R", "{\"amount\":\"1\",\"currency\":\"USD\"}").repeat(750);

    assertThat(ReadChange.from(Messages.INVOICE.replace("\"lines\":[", "\"lines\":[" + lines)))
        .isInstanceOfSatisfying(
            Reading.Malformed.class, it -> assertThat(it.field()).isEqualTo("data.lines"));
    assertThat(ReadChange.from(Messages.INVOICE.replace("Thank you", "é".repeat(4001))))
        .isInstanceOfSatisfying(
            Reading.Malformed.class, it -> assertThat(it.field()).isEqualTo("data.memo"));
    assertThat(ReadChange.from(Messages.INVOICE.replace("Thank you", "é".repeat(4000))))
        .isInstanceOf(Reading.OfEntity.class);
  }

  @Test
  void more_than_256_KB_is_not_even_parsed() {
    assertThat(ReadChange.from(Messages.INVOICE + " ".repeat(256 * 1024)))
        .isEqualTo(new Reading.Malformed("message", "is too large: at most 256 KB"));
  }

  @Test
  void a_hostile_field_name_is_shown_harmlessly() {
    var body =
        Messages.INVOICE.replace("\"memo\"", "\"m\\r\\n\\u001b[31m" + "x".repeat(500) + "\"");

    assertThat(ReadChange.from(body))
        .isInstanceOfSatisfying(
            Reading.Malformed.class,
            it -> assertThat(it.field()).matches("data\\.[A-Za-z0-9?_.-]{1,64}"));
  }
}
