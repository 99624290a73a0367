package io.syncdesk.quickbooks.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text gets out of its quotes. */
class QueryTest {
  private static final long SEED = 20261124;
  private static final String HOSTILE = "'\\\"%;()=*_- \u00e9\u4e2d\ud83d\ude00SELECTORAND1";

  @Test
  void a_query_has_one_shape() {
    var query =
        Query.all("Customer")
            .is(Field.DISPLAY_NAME, new Literal("O'Neil"))
            .alsoInactive()
            .from(1001);

    assertThat(query.text())
        .isEqualTo(
            "SELECT * FROM Customer WHERE DisplayName = 'O\\'Neil' AND Active IN (true,false)"
                + " ORDERBY Id STARTPOSITION 1001 MAXRESULTS 1000");
  }

  @Test
  void several_ids_are_asked_for_at_once() {
    var query = Query.all("Item").isOneOf(Field.ID, List.of(new Literal("1"), new Literal("2")));

    assertThat(query.text()).contains("WHERE Id IN ('1','2') ORDERBY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'",
        "''",
        "\\",
        "\\'",
        "\\\\'",
        "' OR 1=1",
        "x' AND Active IN (true,false) --",
        "%",
        "\\",
        "name\\",
        "\u2019",
        "\u02bc",
        "'; DROP TABLE Invoice",
        "\\\\",
        "a\\'b\\\\'c"
      })
  void a_text_made_to_break_out_stays_one_literal(String text) {
    assertThat(literalsFor(text)).containsExactly(text);
  }

  @Test
  void a_hundred_thousand_random_texts_stay_one_literal_each() {
    var random = new Random(SEED);
    for (int i = 0; i < 100_000; i++) {
      var text = hostile(random);
      assertThat(literalsFor(text)).as("seed %d, text %d", SEED, i).containsExactly(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb", "a\tb", "\u0000", "\u2028", "\u2029", "\u0085", "\ud800"})
  void a_text_that_would_end_the_line_is_not_asked_for(String text) {
    assertThat(Literal.of(text)).isEmpty();
    assertThatThrownBy(() -> new Literal(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_text_longer_than_any_name_is_not_asked_for() {
    assertThat(Literal.of("x".repeat(Literal.LENGTH_MAX))).isPresent();
    assertThat(Literal.of("x".repeat(Literal.LENGTH_MAX + 1))).isEmpty();
  }

  @Test
  void only_a_kind_of_entity_can_be_asked_about() {
    assertThatThrownBy(() -> Query.all("Customer WHERE 1=1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> literalsFor(String text) {
    return QuotedText.in(Query.all("Customer").is(Field.NAME, new Literal(text)).text());
  }

  private static String hostile(Random random) {
    var points = HOSTILE.codePoints().toArray();
    var text = new StringBuilder();
    for (int length = random.nextInt(1, 40); length > 0; length--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }
}
