package io.syncdesk.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncdesk.core.change.Money;
import io.syncdesk.core.change.Snapshot;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.TokenPair;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.fault.OneOfEach;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.SyncRecord;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the core's records look in the tables, and that two versions of us can read each other. */
class StoredFormTest {

  @Test
  void every_alternative_of_every_family_has_a_name() {
    var all = TypeNames.FAMILIES.stream().flatMap(StoredFormTest::alternatives).distinct().toList();

    assertThat(TypeNames.ALL.keySet()).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void a_fault_is_stored_under_the_word_that_people_are_told_it_by() {
    for (var fault : OneOfEach.fault()) {
      assertThat(TypeNames.ALL.get(fault.getClass())).isEqualTo(fault.word());
    }
  }

  @Test
  void no_two_alternatives_of_a_family_have_the_same_name() {
    for (var family : TypeNames.FAMILIES) {
      var names = alternatives(family).map(TypeNames.ALL::get).toList();

      assertThat(names).doesNotHaveDuplicates();
    }
  }

  @Test
  void an_alternative_is_stored_under_its_name() {
    assertThat(Json.write(new State.Synced())).isEqualTo("{\"is\":\"synced\"}");
    assertThat(Json.write(new Fault.NumberTaken("1042", "145")))
        .isEqualTo("{\"is\":\"number-taken\",\"number\":\"1042\",\"bookId\":\"145\"}");
  }

  @Test
  void what_a_later_version_added_is_ignored() {
    var fault = "{\"is\":\"name-taken\",\"name\":\"Ada\",\"heldBy\":{\"kind\":\"Vendor\"}}";

    assertThat(Json.read(fault, Fault.class)).isEqualTo(new Fault.NameTaken("Ada"));
  }

  @Test
  void a_list_that_an_earlier_version_did_not_store_is_empty() {
    var record = Told.anAccount("acc-1").record();
    var json = Json.write(record);
    assertThat(json).doesNotContain("counterparts");

    assertThat(Json.read(json, SyncRecord.class)).isEqualTo(record);
  }

  @Test
  void what_an_earlier_version_skipped_nothing_is_written_for() {
    assertThat(Json.read("{\"is\":\"skipped\"}", State.class))
        .isEqualTo(new State.Skipped(State.Parked.Because.GONE));
  }

  @Test
  void money_keeps_every_digit_as_it_was_said() {
    for (var amount : List.of("120.00", "120", "0.10", "-3.5", "9999999999.99999")) {
      var money = Money.of(amount, "USD");

      assertThat(Json.read(Json.write(money), Money.class)).isEqualTo(money);
    }
    assertThat(Json.write(Money.of("120.00", "EUR"))).isEqualTo("\"120.00 EUR\"");
  }

  @Test
  void what_cannot_be_read_is_named_by_its_place_and_not_quoted() {
    var service = "{\"is\":\"service\",\"name\":\"Divorce\",\"rate\":\"much for Ada\"}";

    assertThatThrownBy(() -> Json.read(service, Snapshot.class))
        .hasMessageContaining("rate")
        .hasMessageNotContaining("Ada")
        .hasNoCause();
    assertThatThrownBy(() -> Json.read("Ada", Snapshot.class))
        .hasMessageNotContaining("Ada")
        .hasNoCause();
  }

  @Test
  void a_short_body_can_be_read_by_a_person_and_a_long_one_is_zipped() {
    var plain = Body.of("{\"a\":1}");
    var text = "{\"line\":\"Tax return\"}".repeat(100);
    var zipped = Body.of(text);

    assertThat(plain.s()).isEqualTo("{\"a\":1}");
    assertThat(zipped.type()).isEqualTo(AttributeValue.Type.B);
    assertThat(zipped.b().asByteArray()).hasSizeLessThan(text.length() / 10);
    assertThat(Body.text(plain)).isEqualTo("{\"a\":1}");
    assertThat(Body.text(zipped)).isEqualTo(text);
  }

  @Test
  void no_item_shows_its_secrets() {
    var tokens = new TokenPair("s3cret", Told.NOON, "s3cret-too", Told.NOON, 1);

    assertThat(Item.of("company", "realm#1").withBody(tokens).toString())
        .contains("company", "body")
        .doesNotContain("s3cret");
  }

  private static Stream<Class<?>> alternatives(Class<?> family) {
    return family.isSealed()
        ? new HashSet<>(Arrays.asList(family.getPermittedSubclasses()))
            .stream().flatMap(StoredFormTest::alternatives)
        : Stream.of(family);
  }
}
