package io.syncdesk.functions.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.company.Member.Language;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.fault.OneOfEach;
import io.syncdesk.core.matching.Reason;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can go wrong can be said, in both languages. */
class WordingTest {

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
        .forEach(it ->
            assertThat(List.of(english, italian))
                .allSatisfy(text -> assertThat(text).contains(it.getValue())));
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
