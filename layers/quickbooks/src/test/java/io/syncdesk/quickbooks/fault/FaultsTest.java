package io.syncdesk.quickbooks.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.syncdesk.core.books.Operation;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.quickbooks.wire.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer of QuickBooks has one meaning. */
class FaultsTest {
  private static final List<Integer> STATUSES =
      List.of(200, 201, 302, 400, 401, 403, 404, 405, 413, 415, 422, 429, 500, 502, 503, 504);
  private static final int CODES_TRIED = 12_000;
  private static final long SEED = 20261124;
  private static final String NOISE = "{}[]<>\"'\\&;,:/!?-0\u0000\ud800\u4e2d";
  private static final Subject CREATE = new AnInvoice(Operation.CREATE);
  private static final Expected INVOICE = Expected.entity("Invoice");

  static List<CodeTable.Row> codes() {
    return CodeTable.rows();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void a_code_means_one_thing(CodeTable.Row row) {
    assertThat(verdict(400, Shape.NORMAL.body(row.code(), row.text()))).isEqualTo(row.meaning());
  }

  /** One answer: promise R17 asks for at least 300 of them, each with one meaning. */
  private record Answer(int status, Shape shape, String code, String text) {}

  @Test
  void the_table_has_thousands_of_rows_and_none_of_them_twice() {
    var answers = new ArrayList<Answer>();
    for (var row : CodeTable.rows()) {
      for (var shape : Shape.values()) {
        STATUSES.forEach(it -> answers.add(new Answer(it, shape, row.code(), row.text())));
      }
    }

    assertThat(answers).hasSizeGreaterThan(5_000).doesNotHaveDuplicates();
  }

  /** So the table is complete: no code has a meaning that it does not tell. */
  @Test
  void a_code_that_is_not_in_the_table_has_no_meaning_and_is_never_a_success() {
    var known = CodeTable.rows().stream().map(CodeTable.Row::code).collect(Collectors.toSet());
    for (int number = 0; number < CODES_TRIED; number++) {
      var code = "" + number;
      if (!known.contains(code)) {
        var body = Shape.NORMAL.body(code, CodeTable.TEXT);
        var unknown = refused(new Fault.Unknown(code, CodeTable.TEXT));
        assertThat(verdict(200, body)).isEqualTo(unknown);
        assertThat(verdict(400, body)).isEqualTo(unknown);
        assertThat(verdict(500, body)).isEqualTo(new Verdict.Uncertain());
      }
    }
  }

  /** The rows of the table, times the shapes, times the statuses. */
  @ParameterizedTest
  @MethodSource("codes")
  void a_code_means_the_same_whatever_it_comes_in(CodeTable.Row row) {
    for (var shape : Shape.values()) {
      for (var status : STATUSES) {
        assertThat(verdict(status, shape.body(row.code(), row.text())))
            .as("%s, %s, HTTP %d", row, shape, status)
            .isEqualTo(expected(row, status));
      }
    }
  }

  /** The few things a status knows better than a code. */
  private static Verdict expected(CodeTable.Row row, int status) {
    var isUnknown = row.meaning() instanceof Verdict.Refused(Fault.Unknown _);
    var isInternal = row.meaning() instanceof Verdict.Refused(Fault.InternalFailure _);
    if (status == 429) {
      return new Verdict.Deferred(Pause.Why.THROTTLED);
    }
    if (status == 503 && (isUnknown || isInternal)) {
      return new Verdict.Deferred(Pause.Why.OUTAGE);
    }
    if (isUnknown && (status == 401 || status == 403)) {
      return new Verdict.Deferred(Pause.Why.CONNECTION_REVOKED);
    }
    return isUnknown && status >= 500 ? new Verdict.Uncertain() : row.meaning();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "stream timeout",
        "<html><body>502 Bad Gateway</body></html>",
        "<IntuitResponse><Fault type=\"SERVICE\"/></IntuitResponse>",
        "<IntuitResponse><Fault><Error code=\"6140\"",
        "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><Error code=\"6140\">&y;</Error>",
        "null",
        "true",
        "[]",
        "{}",
        "{\"Invoice\":{\"Id\":\"1\"",
        "{\"Invoice\":[]}",
        "{\"Invoice\":{}}",
        "{\"Invoice\":null}",
        "{\"Customer\":{\"Id\":\"1\",\"SyncToken\":\"0\"}}",
        "{\"QueryResponse\":{}}",
        "{\"BatchItemResponse\":[]}",
        "{\"Invoice\":{\"Id\":\"1\"}} and more"
      })
  void without_a_complaint_we_understand_and_without_the_invoice_it_may_be_done_or_not(
      String body) {
    for (var status : STATUSES) {
      assertThat(verdict(status, body)).as("HTTP %d", status).isEqualTo(foreign(status));
    }
  }

  private static Verdict foreign(int status) {
    return switch (status) {
      case 401 -> new Verdict.Deferred(Pause.Why.CONNECTION_REVOKED);
      case 429 -> new Verdict.Deferred(Pause.Why.THROTTLED);
      case 503 -> new Verdict.Deferred(Pause.Why.OUTAGE);
      case 405, 413, 415 ->
          new Verdict.Refused(new Fault.Malformed("HTTP " + status, "refused before it was read"));
      default -> new Verdict.Uncertain();
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void only_the_expected_entity_under_a_good_status_is_a_success(int status) {
    var invoice = "{\"Invoice\":{\"Id\":\"7\",\"SyncToken\":\"0\"},\"time\":\"2026\"}";

    assertThat(verdict(status, invoice)).isInstanceOf(Verdict.Done.class);
    assertThat(verdict(500, invoice)).isEqualTo(new Verdict.Uncertain());
  }

  @Test
  void an_entity_beside_a_complaint_is_no_success() {
    var both = "{\"Invoice\":{\"Id\":\"7\"},\"Fault\":{\"Error\":[{\"code\":\"6140\"}]}}";

    assertThat(verdict(200, both)).isEqualTo(refused(new Fault.NumberTaken("1042", "")));
  }

  @Test
  void a_complaint_without_a_word_is_unknown_and_no_success() {
    assertThat(verdict(200, "{\"Fault\":{}}")).isEqualTo(refused(new Fault.Unknown("", "")));
  }

  @Test
  void of_several_complaints_the_first_we_have_a_word_for_counts() {
    var body =
        "{\"Fault\":{\"Error\":[{\"code\":\"1\",\"Message\":\"?\"},{\"code\":\"6540\"},{\"code\":\"800\"}]}}";

    assertThat(verdict(400, body)).isEqualTo(refused(new Fault.Deposited()));
  }

  @Test
  void not_found_on_a_delete_means_the_thing_itself() {
    var answer = new Exchange.Answered(400, "", Shape.NORMAL.body("610", "gone"));
    var subject = new AnInvoice(Operation.DELETE);

    assertThat(Faults.verdict(answer, INVOICE, subject))
        .isEqualTo(refused(new Fault.DeletedInQuickBooks()));
  }

  @ParameterizedTest
  @CsvSource({
    "401,3200,true", "401,100,true", "401,110,true", "401,120,false", "403,3100,false",
    "401,'',true", "403,3200,true", "400,6140,false", "401,6140,true", "403,'',false"
  })
  void a_new_token_is_fetched_when_it_may_help(int status, String code, boolean helps) {
    for (var shape : Shape.values()) {
      var answer = new Exchange.Answered(status, "", shape.body(code, "Token expired"));
      assertThat(Faults.asksForNewToken(answer)).as(shape.name()).isEqualTo(helps);
    }
  }

  @Test
  void a_gateway_that_says_its_code_in_words_or_in_its_message_is_understood() {
    var word = "{\"code\":\"AuthenticationFailed\",\"type\":\"INPUT\",\"detail\":\"\"}";
    var inMessage =
        """
        {"fault":{"error":[{"message":"message=ThrottleExceeded; errorCode=003001; statusCode=429"}]}}
        """;

    assertThat(verdict(400, word)).isEqualTo(new Verdict.Deferred(Pause.Why.CONNECTION_REVOKED));
    assertThat(verdict(403, inMessage)).isEqualTo(new Verdict.Deferred(Pause.Why.THROTTLED));
  }

  @Test
  void the_words_of_a_refusal_are_kept_and_those_of_a_success_are_not() {
    var refusals = new ArrayList<String>();
    for (var shape : Shape.values()) {
      refusals.add(Faults.words(new Exchange.Answered(400, "", shape.body("6140", "taken"))));
    }

    assertThat(refusals).allMatch(it -> it.contains("taken"));
    assertThat(
            Faults.words(
                new Exchange.Answered(200, "", "{\"Customer\":{\"DisplayName\":\"Ada\"}}")))
        .isEmpty();
  }

  @Test
  void no_mutilated_body_stops_us_or_passes_for_a_success() {
    var random = new Random(SEED);
    var rows = CodeTable.rows();
    var shapes = List.of(Shape.values());
    for (int i = 0; i < 50_000; i++) {
      var row = rows.get(i % rows.size());
      var shape = shapes.get(i % shapes.size());
      var body = mutilated(shape.body(row.code(), row.text()), random);
      for (var status : List.of(200, 400)) {
        if (verdict(status, body) instanceof Verdict.Done) {
          fail("seed %d, body %d passes for a success: %s", SEED, i, body);
        }
      }
    }
  }

  private static String mutilated(String body, Random random) {
    var text = new StringBuilder(body);
    for (int cuts = random.nextInt(1, 5); cuts > 0; cuts--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.setLength(Math.max(1, at));
        case 1 -> text.deleteCharAt(at).append(' ');
        case 2 -> text.setCharAt(at, NOISE.charAt(random.nextInt(NOISE.length())));
        default -> text.insert(at, NOISE.charAt(random.nextInt(NOISE.length())));
      }
    }
    return text.toString();
  }

  private static Verdict verdict(int status, String body) {
    return Faults.verdict(new Exchange.Answered(status, "tid", body), INVOICE, CREATE);
  }

  private static Verdict refused(Fault fault) {
    return new Verdict.Refused(fault);
  }
}
