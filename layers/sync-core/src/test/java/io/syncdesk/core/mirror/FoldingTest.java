package io.syncdesk.core.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

  @ParameterizedTest(name = "{0} reads as {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Smith, John|smith john",
        "O'Brien & Sons, LLC|obrien sons llc",
        "D’Angelo|dangelo",
        "Müller GmbH|muller gmbh",
        "Müller GmbH|muller gmbh",
        "STRAßE|strasse",
        "Ærø Łódź|aero lodz",
        "İstanbul ISPARTA ışık|istanbul isparta isik",
        "Aurora Studio S.r.l.|aurora studio srl",
        "Ferro S.p.A|ferro spa",
        "J.P. Morgan|jp morgan",
        "St.John|st john",
        "Smith-Jones|smith jones",
        "ＡＣＭＥ　１２|acme 12",
        "Ann.Lee@x.example|ann lee x example",
      })
  void what_people_hold_for_the_same_reads_the_same(String text, String words) {
    assertThat(String.join(" ", Folding.words(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "(415) 555-0132|4155550132",
        "+1 415.555.0132 ext. 12|14155550132",
        "Office: 415 555 0132x9|4155550132",
        "n/a|\"\"",
        "\"\"|\"\"",
      })
  void a_phone_number_is_its_digits_without_the_extension(String phone, String digits) {
    assertThat(Folding.digits(phone)).isEqualTo(digits);
  }

  @Test
  void an_address_is_looked_for_as_one_word_and_a_phone_number_too() {
    assertThat(SearchText.of("Ann.Lee@x.example").orElseThrow().words())
        .containsExactly("annleexexample");
    assertThat(SearchText.of(" +1 (415) 555 ").orElseThrow().words()).containsExactly("1415555");
    assertThat(SearchText.of("24-7 Fitness").orElseThrow().words())
        .containsExactly("24", "7", "fitness");
    assertThat(SearchText.of("1-800").orElseThrow().key()).isEqualTo("800");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a", "é", "a b", "&&&&", "𐐀", "@", "()-"})
  void less_than_two_letters_of_a_word_are_too_little_to_look_for(String text) {
    assertThat(SearchText.of(text)).isEmpty();
  }

  @Test
  void many_words_are_as_good_as_eight() {
    assertThat(SearchText.of("ab ".repeat(3) + "c d e f g h i j k").orElseThrow().words())
        .hasSize(8);
  }

  @Test
  void nothing_of_it_shows_whom_it_is_about() {
    var customer = new Customer("7", "Ada", new Contact("ada@engines.example", "415"));
    var said = List.of(customer, customer.contact(), Findable.of(customer), SearchText.of("ada"));

    assertThat(said.toString()).doesNotContain("Ada", "ada", "415");
    assertThat(customer.toString()).contains("7");
  }
}
