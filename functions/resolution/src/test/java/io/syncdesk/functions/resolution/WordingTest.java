package io.syncdesk.functions.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.company.Member.Language;
import io.syncdesk.core.fault.Difference;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.fault.OneOfEach;
import io.syncdesk.core.matching.Reason;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.quickbooks.foresight.BooksShut;
import io.syncdesk.quickbooks.foresight.Effect;
import io.syncdesk.quickbooks.foresight.Obstacle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
  @EnumSource(Language.class)
  void every_decision_is_called_as_its_button_is(Language language) {
    for (var kind : Resolution.Kind.values()) {
      assertThat(Phrases.ofTerms(language).find("decision." + kind.word())).isPresent();
    }
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
    assertThat(everyFault().stream().map(Fault::word)).doesNotHaveDuplicates();
  }

  @Test
  void everything_a_try_may_do_is_said_in_both_languages() {
    everyEffect()
        .forEach(effect -> {
          var english = EffectView.of(effect, Language.EN).says();
          var italian = EffectView.of(effect, Language.IT).says();

          assertThat(english).isNotEqualTo(italian).doesNotContain("{").endsWith(".");
          assertThat(italian).doesNotContain("{").endsWith(".");
        });
  }

  private static Stream<Effect> everyEffect() {
    var written =
        Arrays.stream(BooksKind.values())
            .flatMap(
                kind -> operations(kind).map(it -> new Effect.Writes(it, kind, "1042", List.of())));
    var others =
        Stream.of(
            new Effect.Links(BooksKind.CUSTOMER, "Ada"),
            new Effect.Nothing(),
            new Effect.StaysSkipped());
    var waiting =
        neededKinds()
            .map(kind -> new EntityRef(Firm.DEMO, kind, "x"))
            .flatMap(
                it -> Stream.of(new Effect.WaitsFor(it, "x"), new Effect.LeavesOutWith(it, "x")));
    var shut = Arrays.stream(BooksShut.values()).map(Effect.WaitsForBooks::new);
    var leftOut = Arrays.stream(LeftOutBecause.values()).map(Effect.LeavesOut::new);
    return Stream.of(written, others, waiting, shut, leftOut).flatMap(it -> it);
  }

  /** Entries of lists are never deleted, documents never made inactive. */
  private static Stream<Operation> operations(BooksKind kind) {
    return switch (kind) {
      case CUSTOMER, VENDOR, ITEM ->
          Stream.of(Operation.CREATE, Operation.UPDATE, Operation.DEACTIVATE);
      case INVOICE, PAYMENT, CREDIT_MEMO, REFUND_RECEIPT, PURCHASE ->
          Stream.of(Operation.CREATE, Operation.UPDATE, Operation.VOID, Operation.DELETE);
    };
  }

  private static Stream<EntityKind> neededKinds() {
    return Arrays.stream(EntityKind.values()).filter(EntityKind::canHaveDependents);
  }

  @Test
  void whatever_keeps_something_waiting_is_said_in_both_languages() {
    var waiting =
        neededKinds().map(it -> new Obstacle.NotThereYet(new EntityRef(Firm.DEMO, it, "x"), "x"));
    var shut = Arrays.stream(BooksShut.values()).map(Obstacle.Shut::new);

    Stream.<Obstacle>concat(waiting, shut)
        .forEach(it ->
            assertThat(ObstacleView.of(it, EntityKind.INVOICE, Language.EN).reason())
                .isNotEqualTo(ObstacleView.of(it, EntityKind.INVOICE, Language.IT).reason()));
  }

  @ParameterizedTest
  @MethodSource("everyFault")
  void every_fault_of_every_kind_knows_whether_it_is_about_a_field(Fault fault) {
    for (var kind : EntityKind.values()) {
      assertThat(FaultyField.of(kind, fault).orElse("no field")).isNotBlank();
    }
  }

  @Test
  void what_has_no_name_is_said_without_quotes() {
    var receipt = new Effect.Writes(Operation.CREATE, BooksKind.REFUND_RECEIPT, "", List.of());

    assertThat(EffectView.of(receipt, Language.EN).says())
        .isEqualTo("A new refund is created in QuickBooks.");
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
  void every_reason_of_a_match_is_said_in_both_languages() {
    for (var reason : Reason.values()) {
      var english = CustomerView.ReasonView.of(reason, Language.EN);
      var italian = CustomerView.ReasonView.of(reason, Language.IT);

      assertThat(english.code()).isEqualTo(italian.code()).matches("[a-z-]+");
      assertThat(english.says()).as(english.code()).isNotEqualTo(italian.says());
    }
  }

  @Test
  void a_fact_is_filled_in_as_it_is_however_it_looks() {
    assertThat(SyncErrorView.reason(new Fault.NoMatchingCustomer("{name} $1 \\"), Language.EN))
        .contains("“{name} $1 \\”");
  }
}
