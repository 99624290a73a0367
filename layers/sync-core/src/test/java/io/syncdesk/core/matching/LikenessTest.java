package io.syncdesk.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.AccountType;
import io.syncdesk.core.mirror.Contact;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a bookkeeper would take for the same client, and what only looks like it. */
class LikenessTest {

  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "John Smith|John Smith|same-name",
        "John Smith|JOHN SMITH|letter-case",
        "Łukasz Nowak|Lukasz Nowak|accents",
        "Però & C|Pero & c.|letter-case accents punctuation",
        "Smith-Jones|Smith Jones|punctuation",
        "Smith, John|John Smith|last-name-first",
        "John Smith|Smith John|other-order",
        "Smith, Dr. John|Dr. John Smith|last-name-first",
        "Smith Jr., John|John Smith Jr|last-name-first",
        "Smith, John, Jr.|John Smith, Jr.|last-name-first",
        "John & Mary Smith|Smith, Mary and John|punctuation last-name-first",
        "De Luca, Anna|Anna Deluca|punctuation last-name-first",
        "Dott.ssa Anna Bianchi|Anna Bianchi|title",
        "Sig.ra Anna Bianchi|Bianchi Anna|other-order title",
        "J.P. Morgan|J P Morgan|punctuation",
        "AutoZone Parts|Auto Zone Parts|punctuation",
        "Rossi & Figli|Rossi e Figli|punctuation",
        "Bauer und Sohn|Bauer & Sohn|punctuation",
        "Aurora Studio S.r.l.|Aurora Studio|legal-form",
        "Aurora Studio S.r.l.|Aurora Studio Srl|punctuation",
        "Müller GmbH|Muller|accents legal-form",
        "O'Brien & Sons, LLC|OBrien and Sons|punctuation legal-form",
        "Acme Corp.|Acme Corporation|punctuation",
        "Rossi S. r. l.|Rossi srl|punctuation",
        "Harbor Law, PLLC|Harbor Law|legal-form",
        "Ferro S.p.A.|Ferro|legal-form",
        "Rossi e Figli S.n.c.|Rossi & Figli|punctuation legal-form",
        "Studio Verdi Srl Unipersonale|Studio Verdi Unipersonale|legal-form",
      })
  void names_that_only_are_written_differently_are_nearly_as_good_as_equal(
      String one, String other, String reasons) {
    var likeness = names(one, other);

    assertThat(words(likeness)).isEqualTo(reasons);
    assertThat(likeness.score()).isGreaterThanOrEqualTo(Judgement.SURE_FROM);
    assertThat(names(other, one)).isEqualTo(likeness);
  }

  @ParameterizedTest(name = "{0} may be {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Johnson|Jonson|near-spelling",
        "Jon Smith|John Smith|near-spelling",
        "Robert Jonhson|Robert Johnson|near-spelling",
        "Mario Rossi|Maria Rossi|near-spelling",
        "Hernandes Gonsalez|Hernandez Gonzalez|near-spelling",
        "J. Smith|John Smith|shortened",
        "Chris Baker|Christopher Baker|shortened",
        "Intl Tax Svcs|International Tax Services|shortened",
        "John A. Smith|John Smith|missing-initial",
        "John Smith Jr.|John Smith|one-generation",
        "John Smith III|John Smith|one-generation",
        "Aurora|Aurora Studio|part-of-name",
        "Smith Family Trust|Smith Family|part-of-name",
        "John & Mary Smith|John Smith|part-of-name",
        "Unit 12 Main St|Unit 13 Main St|part-of-name",
      })
  void names_that_may_be_another_clients_are_not_enough(String one, String other, String reasons) {
    var likeness = names(one, other);

    assertThat(words(likeness)).isEqualTo(reasons);
    assertThat(likeness.score()).isBetween(Suggest.SCORE_MIN, Judgement.SURE_FROM - 1);
    assertThat(names(other, one)).isEqualTo(likeness);
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Ada Lovelace|Charles Babbage",
        "John Smith|Lakeside Dental Ltd",
        "Ann Lee|Amy Leo",
        "2019 LLC|2020 LLC",
        "---|***",
        "\"\"|\"\"",
        "LLC|Inc",
      })
  void names_that_have_nothing_in_common_are_no_match(String one, String other) {
    assertThat(names(one, other)).isEqualTo(new Likeness(0, List.of(Reason.OTHER_NAME)));
  }

  @Test
  void father_and_son_are_two_even_with_one_address_and_one_phone() {
    var contact = new Contact("smith@home.example", "415 555 0132");

    var likeness = likeness(person("John Smith Jr.", contact), person("John Smith Sr.", contact));

    assertThat(likeness.score()).isEqualTo(50);
    assertThat(likeness.reasons())
        .containsExactly(Reason.SAME_EMAIL, Reason.SAME_PHONE, Reason.OTHER_GENERATION);
  }

  @Test
  void a_person_and_a_company_of_the_same_name_are_two() {
    var person = person("John Smith", Contact.NONE);
    var company = new Party(Name.of("John Smith, LLC"), Party.Kind.COMPANY, Contact.NONE);

    assertThat(words(likeness(person, company))).isEqualTo("legal-form person-and-company");
    assertThat(likeness(person, company).score()).isLessThan(Judgement.SURE_FROM);
    assertThat(names("John Smith", "John Smith, LLC").score()).isGreaterThan(Judgement.SURE_FROM);
  }

  @Test
  void one_company_has_one_legal_form() {
    assertThat(words(names("Aurora Ltd", "Aurora GmbH"))).isEqualTo("other-legal-form");
    assertThat(names("Aurora Ltd", "Aurora GmbH").score()).isEqualTo(70);
  }

  @Test
  void the_same_address_makes_a_slip_of_the_pen_sure_and_two_spouses_not() {
    var contact = new Contact("Smith@Home.example", "");

    var slip = likeness(person("Jonathan Smith", contact), person("Johnathan Smith", contact));
    var spouses = likeness(person("John Smith", contact), person("Mary Smith", contact));

    assertThat(slip.score()).isEqualTo(92);
    assertThat(slip.reasons()).containsExactly(Reason.SAME_EMAIL, Reason.NEAR_SPELLING);
    assertThat(spouses.score()).isEqualTo(80);
    assertThat(spouses.reasons()).containsExactly(Reason.SAME_EMAIL, Reason.PART_OF_NAME);
  }

  @Test
  void a_phone_says_less_than_an_address() {
    var phone = new Contact("", "(415) 555-0132");

    var likeness = likeness(person("Maria Rossi", phone), person("Mario Rossi", phone));

    assertThat(likeness.score()).isEqualTo(86);
    assertThat(likeness.reasons()).containsExactly(Reason.SAME_PHONE, Reason.NEAR_SPELLING);
  }

  @Test
  void the_same_address_under_another_name_is_a_hint_and_no_more() {
    var contact = new Contact("office@cpa.example", "");

    var likeness = likeness(person("Ada Lovelace", contact), person("Charles Babbage", contact));

    assertThat(likeness).isEqualTo(new Likeness(60, List.of(Reason.SAME_EMAIL, Reason.OTHER_NAME)));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "(415) 555-0132|+1 415.555.0132 x7",
        "415 555 0132|555-0132",
        "+39 02 1234567|02 1234567",
        "+44 20 7946 0018|020 7946 0018",
      })
  void a_phone_number_is_the_same_with_and_without_country_and_area(String one, String other) {
    assertThat(ContactLikeness.of(new Contact("", one), new Contact("", other)).reasons())
        .containsExactly(Reason.SAME_PHONE);
  }

  @Test
  void one_of_several_addresses_is_enough_and_a_short_number_is_not() {
    var several = new Contact("ada@a.example, ADA@b.example", "0132");
    var one = new Contact("ada@B.example", "555 0132");

    assertThat(ContactLikeness.of(several, one).reasons()).containsExactly(Reason.SAME_EMAIL);
    assertThat(ContactLikeness.of(new Contact("n/a", "7"), one).reasons()).isEmpty();
  }

  @Test
  void another_address_and_another_number_make_an_equal_name_less_sure() {
    var one = person("John Smith", new Contact("john@a.example", "415 555 0132"));
    var other = person("Smith, John", new Contact("js@b.example", "415 555 0199"));

    assertThat(words(likeness(one, other))).isEqualTo("last-name-first other-email other-phone");
    assertThat(likeness(one, other).score()).isEqualTo(91);
  }

  @Test
  void a_name_of_more_words_than_are_compared_is_compared_all_the_same() {
    var name = "word ".repeat(40);

    assertThat(names(name + "one", name + "two").reasons()).containsExactly(Reason.PART_OF_NAME);
    assertThat(names(name, name + "x").score()).isLessThan(Judgement.SURE_FROM);
  }

  private static Likeness names(String one, String other) {
    return likeness(
        new Party(Name.of(one), Party.Kind.UNKNOWN, Contact.NONE),
        new Party(Name.of(other), Party.Kind.UNKNOWN, Contact.NONE));
  }

  private static Likeness likeness(Party one, Party other) {
    assertThat(Likeness.of(other, one)).isEqualTo(Likeness.of(one, other));
    return Likeness.of(one, other);
  }

  private static Party person(String name, Contact contact) {
    return Party.of(
        new Account(name, AccountType.INDIVIDUAL, contact.email(), contact.phone(), null));
  }

  private static String words(Likeness likeness) {
    return likeness.reasons().stream().map(Reason::word).collect(Collectors.joining(" "));
  }
}
