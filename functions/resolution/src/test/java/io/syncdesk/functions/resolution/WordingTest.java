package io.syncdesk.functions.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.company.Member.Language;
import io.syncdesk.core.fault.Difference;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.fault.OneOfEach;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever can go wrong can be said, in both languages. */
class WordingTest {
  /** Facts that QuickBooks or our settings have names of their own for. */
  private static final List<String> TRANSLATED =
      List.of("kind", "entity", "setting", "field", "fields");

  static List<Fault> everyFault() {
    return OneOfEach.fault();
  }

  @ParameterizedTest
  @MethodSource("everyFault")
  void every_fault_is_said_in_both_languages_with_its_facts(Fault fault) {
    var english = SyncErrorView.reason(fault, Language.EN);
    var italian = SyncErrorView.reason(fault, Language.IT);

    assertThat(english).isNotEqualTo(italian);
    assertThat(Stream.of(english, italian)).noneMatch(it -> it.contains("{") || it.contains("''"));
    FaultView.of(fault).params().entrySet().stream()
        .filter(it -> !List.of("bookId", "code", "text").contains(it.getKey()))
        .filter(it -> !TRANSLATED.contains(it.getKey()))
        .forEach(it ->
            assertThat(List.of(english, italian))
                .allSatisfy(text -> assertThat(text).contains(it.getValue())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | In QuickBooks the product or service “Tax return” is",
        "IT | In QuickBooks il prodotto o servizio «Tax return» non"
      })
  void what_QuickBooks_names_in_its_own_way_is_said_in_the_readers_words(
      Language language, String said) {
    assertThat(SyncErrorView.reason(new Fault.ReferenceInactive("Item", "Tax return"), language))
        .startsWith(said);
  }

  @Test
  void a_changed_property_is_named_as_people_know_it() {
    var fault =
        new Fault.EditedInQuickBooks(
            List.of(
                new Difference("TxnDate", "2026-11-23", "2026-11-24"),
                new Difference("Line 2 SalesItemLineDetail ItemRef value", "1", "2"),
                new Difference("Line 3 SalesItemLineDetail ItemRef value", "1", "2"),
                new Difference("Oddity", "a", "b")));

    assertThat(SyncErrorView.reason(fault, Language.EN)).contains("(date, service, Oddity)");
    assertThat(SyncErrorView.reason(fault, Language.IT)).contains("(data, servizio, Oddity)");
  }

  /** QuickBooks often does not say which; an invoice that is gone we know only by its id. */
  @Test
  void what_is_not_known_leaves_no_hole_in_a_sentence() {
    assertThat(SyncErrorView.reason(new Fault.ReferenceInactive("", ""), Language.EN))
        .startsWith("In QuickBooks the entry in question is");
    assertThat(SyncErrorView.reason(new Fault.ReferenceInactive("Invoice", "145"), Language.IT))
        .startsWith("In QuickBooks la fattura in questione non");
    assertThat(SyncErrorView.reason(new Fault.PaymentMethodNotCard(""), Language.EN))
        .startsWith("The payment method “Credit Card” is not");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fault-reasons", "guidance", "numbers", "problems", "terms"})
  void both_languages_have_the_same_phrases_and_each_its_own_quotes(String bundle) {
    var english = phrases(bundle);
    var italian = phrases(bundle + "_it");

    assertThat(italian.keySet()).isEqualTo(english.keySet());
    assertThat(english.values()).allSatisfy(it -> assertThat(it).doesNotContainPattern("[«»\"]"));
    assertThat(italian.values()).allSatisfy(it -> assertThat(it).doesNotContainPattern("[“”\"]"));
  }

  private static Map<String, String> phrases(String bundle) {
    var properties = new Properties();
    var file = "/io/syncdesk/functions/resolution/" + bundle + ".properties";
    try (var reader =
        new InputStreamReader(
            WordingTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.entrySet().stream()
        .collect(Collectors.toMap(it -> it.getKey().toString(), it -> it.getValue().toString()));
  }

  @Test
  void no_two_faults_have_the_same_name() {
    assertThat(everyFault().stream().map(it -> FaultView.of(it).type())).doesNotHaveDuplicates();
  }

  @Test
  void every_problem_has_title_and_detail_in_both_languages() {
    for (var kind : Problem.Kind.values()) {
      for (var part : List.of(".title", ".detail")) {
        var key = kind.word() + part;

        assertThat(Phrases.ofProblems(Language.EN).say(key, Map.of()))
            .as(key)
            .isNotEqualTo(Phrases.ofProblems(Language.IT).say(key, Map.of()));
      }
    }
  }

  @Test
  void a_fact_is_filled_in_as_it_is_however_it_looks() {
    assertThat(SyncErrorView.reason(new Fault.NoMatchingCustomer("{name} $1 \\"), Language.EN))
        .contains("“{name} $1 \\”");
  }
}
