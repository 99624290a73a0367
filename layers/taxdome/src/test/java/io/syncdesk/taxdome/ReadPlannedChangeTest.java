package io.syncdesk.taxdome;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.Change;
import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is about to be saved is read like a change, without what belongs to its delivery. */
class ReadPlannedChangeTest {
  private static final CompanyId FIRM = new CompanyId("firm-9");
  private static final String FEE =
      """
      {"entity":"fee","data":{"paymentId":"pay-1","chargedOn":"2026-11-23",
       "amount":{"amount":"3.50","currency":"USD"},"provider":"Stripe"}}
      """;

  @Test
  void entity_and_data_are_enough() {
    var change = change(FEE);

    assertThat(change.entity().toString()).isEqualTo("firm-9/fee#-");
    assertThat(change.version()).isEqualTo(new Version(1));
    assertThat(change.content()).isInstanceOf(Content.Present.class);
  }

  @ParameterizedTest
  @MethodSource("io.syncdesk.taxdome.Messages#good")
  void every_change_can_be_asked_about_and_says_the_same(String message) {
    var told = ReadChange.from(message);
    var planned = ReadChange.planned(FIRM, message);

    assertThat(planned).hasSameClassAs(told);
    if (told instanceof Reading.OfEntity(var change)) {
      assertThat(change(message).content()).isEqualTo(change.content());
      assertThat(change(message).entity().id()).isEqualTo(change.entity().id());
    }
  }

  @Test
  void the_firm_is_the_one_that_asks_whatever_the_body_says() {
    assertThat(change(Messages.INVOICE).entity().company()).isEqualTo(FIRM);
  }

  @ParameterizedTest(name = "{0} for {1} is told at {2}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "\"paymentId\":\"pay-1\",|``|data.paymentId",
        "\"entity\":\"fee\",|``|entity",
        "2026-11-23|tomorrow|data.chargedOn",
        "\"entity\"|\"version\":0,\"entity\"|version",
        "\"entity\"|\"colour\":1,\"entity\"|colour",
      })
  void what_is_wrong_is_told_by_field(String good, String bad, String field) {
    assertThat(ReadChange.planned(FIRM, FEE.replace(good, bad)))
        .isInstanceOfSatisfying(
            Reading.Malformed.class, it -> assertThat(it.field()).isEqualTo(field));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {"``", "{", "[]", "null", "7"})
  void what_is_no_object_is_told_as_well(String body) {
    assertThat(ReadChange.planned(FIRM, body)).isInstanceOf(Reading.Malformed.class);
  }

  private static Change change(String body) {
    return ((Reading.OfEntity) ReadChange.planned(FIRM, body)).change();
  }
}
