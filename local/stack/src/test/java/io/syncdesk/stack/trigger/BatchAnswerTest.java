package io.syncdesk.stack.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.stack.lambda.Outcome;
import io.syncdesk.stack.template.Trigger.Answer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchAnswerTest {
  private static final Set<String> BATCH = Set.of("a", "b", "c");

  @Test
  void exactly_the_named_messages_come_back() {
    assertThat(comingBack("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}"))
        .containsExactly("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"batchItemFailures\":[]}", "{\"batchItemFailures\":null}", "{}", "null"})
  void an_answer_that_names_nothing_is_a_success(String answer) {
    assertThat(comingBack(answer)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"z\"}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
        "{\"batchItemFailures\":[{\"id\":\"a\"}]}",
        "{\"batchItem"
      })
  void an_answer_that_makes_no_sense_fails_the_whole_batch(String answer) {
    assertThat(comingBack(answer)).isEqualTo(BATCH);
  }

  @Test
  void a_function_that_threw_fails_the_whole_batch() {
    assertThat(BatchAnswer.comingBack(new Outcome.Failed(), Answer.NAMES_FAILED_ITEMS, BATCH))
        .isEqualTo(BATCH);
  }

  @Test
  void where_no_partial_answers_were_agreed_an_answer_is_not_read() {
    var answer = new Outcome.Answered("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}");

    assertThat(BatchAnswer.comingBack(answer, Answer.IGNORED, BATCH)).isEmpty();
  }

  private static Set<String> comingBack(String answer) {
    return BatchAnswer.comingBack(new Outcome.Answered(answer), Answer.NAMES_FAILED_ITEMS, BATCH);
  }
}
