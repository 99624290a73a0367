package io.syncdesk.taxdome;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.ContentHash;
import org.junit.jupiter.api.Test;

class HashContentTest {

  @Test
  void a_newer_version_of_the_same_content_has_the_same_hash() {
    assertThat(
            hash(
                Messages.INVOICE
                    .replace("\"version\":7", "\"version\":8")
                    .replace("09:00", "10:00")))
        .isEqualTo(hash(Messages.INVOICE));
  }

  @Test
  void an_amount_is_the_same_however_many_zeros_it_is_written_with() {
    assertThat(hash(Messages.INVOICE.replace("\"120.00\"", "\"120.0\"").replace("\"1\"", "1.000")))
        .isEqualTo(hash(Messages.INVOICE));
  }

  @Test
  void an_absent_text_is_the_same_as_an_empty_one() {
    assertThat(hash(Messages.INVOICE.replace(",\"memo\":\"Thank you\"", "")))
        .isEqualTo(hash(Messages.INVOICE.replace("Thank you", "")));
  }

  @Test
  void every_fact_counts() {
    for (var fact :
        new String[] {
          "1042", "acc-1", "-23\",", "svc-2", "Advice", "0.5", "\"40\"", "Rome", "Thank"
        }) {
      var other =
          Messages.INVOICE.replace(
              fact,
              fact.equals("-23\",")
                  ? "-24\","
                  : fact.equals("0.5") ? "0.6" : fact.equals("\"40\"") ? "\"41\"" : fact + "x");

      assertThat(hash(other)).as(fact).isNotEqualTo(hash(Messages.INVOICE));
    }
  }

  @Test
  void the_order_of_lines_counts() {
    var swapped =
        Messages.INVOICE
            .replace("svc-1", "svc-0")
            .replace("svc-2", "svc-1")
            .replace("svc-0", "svc-2");

    assertThat(hash(swapped)).isNotEqualTo(hash(Messages.INVOICE));
  }

  @Test
  void a_fact_cannot_pass_for_another() {
    var memoInLocation =
        Messages.INVOICE.replace(
            "\"location\":\"Rome\",\"memo\":\"Thank you\"",
            "\"location\":\"Rome4:memo=9:Thank you\"");

    assertThat(hash(memoInLocation)).isNotEqualTo(hash(Messages.INVOICE));
  }

  @Test
  void voided_and_deleted_are_contents_of_their_own() {
    assertThat(hash(Messages.INVOICE.replace("upsert", "void")))
        .isNotEqualTo(hash(Messages.INVOICE));
    assertThat(hash(Messages.INVOICE.replace("upsert", "delete")))
        .isNotEqualTo(hash(Messages.INVOICE))
        .isEqualTo(hash(Messages.INVOICE.replace("upsert", "delete").replace("1042", "7")));
  }

  private static ContentHash hash(String body) {
    return ((Reading.OfEntity) ReadChange.from(body)).change().contentHash();
  }
}
