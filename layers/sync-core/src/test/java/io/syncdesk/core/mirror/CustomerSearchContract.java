package io.syncdesk.core.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Mirror} must find when somebody looks for a customer. */
public interface CustomerSearchContract extends TwoFirms {
  Mirror mirror();

  @Test
  default void a_customer_is_found_by_any_part_of_any_word_of_the_name() {
    put(customer("1", "Ada Lovelace"), customer("2", "Charles Babbage"));

    for (var part : List.of("Ada", "love", "VELA", "ce", "lovelace", "da")) {
      assertThat(search(part)).as(part).containsExactly("1");
    }
    assertThat(search("lace ada")).containsExactly("1");
    assertThat(search("ada babbage")).isEmpty();
    assertThat(search("lovelaces")).isEmpty();
  }

  @Test
  default void accents_letter_case_and_punctuation_do_not_count() {
    put(
        customer("1", "Müller & Söhne GmbH"),
        customer("2", "O'Brien & Sons, LLC"),
        customer("3", "Studio Però S.r.l."),
        customer("4", "Łukasz Strauß"));

    assertThat(search("MULLER sohne")).containsExactly("1");
    assertThat(search("obrien")).containsExactly("2");
    assertThat(search("O’Brien")).containsExactly("2");
    assertThat(search("pero srl")).containsExactly("3");
    assertThat(search("S.R.L.")).containsExactly("3");
    assertThat(search("lukasz STRAUSS")).containsExactly("4");
  }

  @Test
  default void a_customer_is_found_by_any_part_of_the_email_address() {
    put(customer("1", "Ada", "ada.lovelace@engines.example", ""), customer("2", "Bea"));

    for (var part : List.of("lovelace", "ngine", "ada.lovelace@engines.example", "LoveLace@eng")) {
      assertThat(search(part)).as(part).containsExactly("1");
    }
    assertThat(search("bea engines")).isEmpty();
    assertThat(search("other@engines.example")).isEmpty();
  }

  @Test
  default void a_customer_is_found_by_any_part_of_the_phone_however_it_is_written() {
    put(customer("1", "Ada", "", "+1 (415) 555-0132 x7"), customer("2", "Bea", "", "415.555.0199"));

    for (var part : List.of("4155550132", "(415) 555-0132", "555 0132", "0132", "1.415.555.01 3")) {
      assertThat(search(part)).as(part).containsExactly("1");
    }
    assertThat(search("415-555-01")).containsExactlyInAnyOrder("1", "2");
    assertThat(search("01327")).isEmpty();
  }

  @Test
  default void who_has_a_word_that_begins_like_it_comes_first() {
    put(
        customer("1", "Duncan Idaho"),
        customer("2", "Ann"),
        customer("3", "Joanna"),
        customer("4", "Banana Andrews"));

    assertThat(search("an", 2)).containsExactlyInAnyOrder("2", "4");
    assertThat(search("an")).startsWith("4", "2").hasSize(4).doesNotHaveDuplicates();
    assertThat(search("ann")).containsExactly("2", "3");
  }

  @Test
  default void everything_that_people_want_to_see_of_a_customer_is_found() {
    var ada = customer("1", "Ada Lovelace", "ada@engines.example", "415 555 0132");

    put(ada);

    assertThat(found("love")).containsExactly(ada.customer().orElseThrow());
    assertThat(mirror().find(realm(), ListKind.CUSTOMER, "1")).contains(ada);
  }

  @Test
  default void who_has_become_inactive_is_not_offered_until_active_again() {
    var ada = customer("1", "Ada Lovelace");
    put(ada);

    put(ada.gone());
    assertThat(search("lovelace")).isEmpty();

    put(ada);
    assertThat(search("lovelace")).containsExactly("1");
  }

  @Test
  default void a_renamed_customer_is_found_by_the_new_name_only() {
    put(customer("1", "Ada Byron", "ada@engines.example", ""));

    put(customer("1", "Ada Lovelace", "ada@engines.example", ""));

    assertThat(search("byron")).isEmpty();
    assertThat(search("yron")).isEmpty();
    assertThat(search("ada")).containsExactly("1");
    assertThat(search("velace")).containsExactly("1");
    assertThat(found("engines").getFirst().name()).isEqualTo("Ada Lovelace");
  }

  @Test
  default void another_address_or_phone_takes_the_place_of_the_one_before() {
    put(customer("1", "Ada", "ada@engines.example", "415 555 0132"));

    put(customer("1", "Ada", "ada@looms.example", "415 555 0199"));

    assertThat(search("engines")).isEmpty();
    assertThat(search("5550132")).isEmpty();
    assertThat(search("looms")).containsExactly("1");
    assertThat(search("5550199")).containsExactly("1");
    assertThat(found("ada").getFirst().contact().email()).isEqualTo("ada@looms.example");
  }

  @Test
  default void of_one_customer_that_is_put_twice_at_once_the_later_is_found() {
    put(customer("1", "Ada Byron"), customer("1", "Ada Lovelace"));

    assertThat(search("byron")).isEmpty();
    assertThat(search("lovelace")).containsExactly("1");

    put(customer("1", "Ada Lovelace"), customer("1", "Ada King"));

    assertThat(search("lovelace")).isEmpty();
    assertThat(search("king")).containsExactly("1");
  }

  @Test
  default void the_same_again_changes_nothing() {
    var ada = customer("1", "Ada Lovelace");

    put(ada);
    put(ada, ada);

    assertThat(search("ada")).containsExactly("1");
  }

  @Test
  default void only_customers_are_found_and_only_those_of_the_company() {
    mirror()
        .put(
            realm(),
            List.of(
                new Listed(ListKind.VENDOR, "1", "Ada", "", Listed.Use.ACTIVE, "0"),
                new Listed(ListKind.ITEM, "1", "Ada", "", Listed.Use.ACTIVE, "0")));
    mirror().put(neighboursRealm(), List.of(customer("2", "Ada")));

    assertThat(search("ada")).isEmpty();
  }

  @Test
  default void no_more_are_shown_than_asked_for() {
    mirror()
        .put(realm(), IntStream.range(0, 30).mapToObj(i -> customer("" + i, "Ada " + i)).toList());

    assertThat(search("ada", 20)).hasSize(20).doesNotHaveDuplicates();
    assertThat(search("ada", 50)).hasSize(30).doesNotHaveDuplicates();
    assertThat(hits("ada", 20).extent()).isEqualTo(Hits.Extent.SOME);
    assertThat(hits("ada", 50).extent()).isEqualTo(Hits.Extent.ALL);
  }

  @Test
  default void the_one_who_has_all_the_words_is_found_among_hundreds_who_have_the_longest() {
    var many = IntStream.range(0, 300).mapToObj(i -> customer("" + i, "Smithson " + i + "x"));
    mirror().put(realm(), many.toList());
    put(customer("zzz", "Smithson Bo"));

    assertThat(search("bo smithson")).containsExactly("zzz");
  }

  @Test
  default void the_longest_name_that_quickbooks_takes_is_found_by_its_beginning() {
    put(
        customer("1", "漢".repeat(499) + "𝄞"),
        customer("2", "𐐀𐐁".repeat(20) + " " + "Wolfeschlegelsteinhausen".repeat(19)));

    assertThat(search("漢漢漢")).containsExactly("1");
    assertThat(search("wolfeschlegelsteinhausen".repeat(3))).containsExactly("2");
    assertThat(search("𐐀𐐁𐐀")).containsExactly("2");
  }

  @Test
  default void nobody_is_found_by_a_name_without_letters() {
    put(customer("1", "---", "@", "n/a"), customer("2", ""));

    assertThat(search("--a--b-- ab")).isEmpty();
  }

  private void put(Listed... entries) {
    mirror().put(realm(), List.of(entries));
  }

  private List<Customer> found(String text) {
    return hits(text, 50).customers();
  }

  private List<String> search(String text) {
    return search(text, 50);
  }

  private List<String> search(String text, int limit) {
    return hits(text, limit).customers().stream().map(Customer::bookId).toList();
  }

  private Hits hits(String text, int limit) {
    return mirror().search(realm(), SearchText.of(text).orElseThrow(), limit);
  }

  private static Listed customer(String bookId, String name) {
    return customer(bookId, name, "", "");
  }

  private static Listed customer(String bookId, String name, String email, String phone) {
    return new Listed(
        ListKind.CUSTOMER, bookId, name, "", Listed.Use.ACTIVE, "0", new Contact(email, phone));
  }
}
