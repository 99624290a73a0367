package io.syncdesk.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Told;
import io.syncdesk.core.mirror.Contact;
import io.syncdesk.core.mirror.SearchText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An unmatched client is shown who it may be in QuickBooks. */
class SuggestTest {
  private final ClientsAndCustomers firm = new ClientsAndCustomers();

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "John Smith|Smith, John",
        "Smith, John|John Smith",
        "Aurora Studio S.r.l.|Aurora Studio",
        "Aurora Studio|Aurora Studio S.r.l.",
        "Müller GmbH|Muller",
        "O'Brien & Sons, LLC|OBrien and Sons",
        "Dott. Mario Rossi|Rossi Mario",
        "J.P. Morgan|J P Morgan",
      })
  void somebody_written_differently_is_found_and_sure(String client, String customer) {
    firm.customer("1", customer).customer("2", "Lakeside Dental").customer("3", "Wei Chen");

    var account = firm.company("acc-1", client);

    assertThat(names(firm.suggest().suggestionsFor(account, 10))).containsExactly(customer);
    assertThat(firm.suggest().sureFor(account).orElseThrow().candidate().customer().bookId())
        .isEqualTo("1");
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Johnson|Jonson",
        "Robert Jonson|Robert Johnson",
        "Wilhelmina Kowalsky|Wilhelmina Kowalski",
        "Jhon Smith|John Smith",
        "J Smith|John Smith",
        "Aurora Studio Legale|Aurora",
        "John Smith|John A. Smith",
        "John Smith Jr.|John Smith",
      })
  void somebody_who_may_be_another_is_found_and_not_sure(String client, String customer) {
    firm.customer("1", customer).customer("2", "Lakeside Dental");

    var account = firm.person("acc-1", client);

    assertThat(names(firm.suggest().suggestionsFor(account, 10))).containsExactly(customer);
    assertThat(firm.suggest().sureFor(account)).isEmpty();
  }

  @Test
  void somebody_is_found_by_the_address_or_the_number_alone() {
    firm.customer("1", "Bakery on Main", new Contact("ada@engines.example", ""))
        .customer("2", "Charles Babbage", new Contact("", "+1 415 555 0132"));

    var account =
        firm.person("acc-1", "Ada Byron", new Contact("Ada@Engines.example", "(415) 555-0132"));

    assertThat(names(firm.suggest().suggestionsFor(account, 10))).containsExactly("Bakery on Main");
    assertThat(firm.suggest().sureFor(account)).isEmpty();
  }

  @Test
  void of_two_who_are_close_none_is_sure() {
    firm.customer("1", "Smith, John").customer("2", "Smith John");

    var account = firm.person("acc-1", "John Smith");

    assertThat(names(firm.suggest().suggestionsFor(account, 10)))
        .containsExactly("Smith, John", "Smith John");
    assertThat(firm.suggest().sureFor(account)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"John Smith Jr.", "John Smith Sr.", "John A. Smith", "John Smith, LLC"})
  void beside_a_relative_or_a_company_of_the_name_nobody_is_sure(String other) {
    firm.customer("1", "Smith, John").customer("2", other);

    assertThat(firm.suggest().sureFor(firm.person("acc-1", "John Smith"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Joan Smith", "John Smith Trust", "Jonathan Smith", "John Smithson"})
  void whoever_only_has_a_similar_name_does_not_come_close(String other) {
    firm.customer("1", "Smith, John").customer("2", other);

    assertThat(firm.suggest().sureFor(firm.person("acc-1", "John Smith"))).isPresent();
  }

  @Test
  void a_common_address_makes_the_other_come_close() {
    var home = new Contact("smith@home.example", "");
    firm.customer("1", "Smith, John").customer("2", "John Smith Trust", home);

    assertThat(firm.suggest().sureFor(firm.person("acc-1", "John Smith", home))).isEmpty();
  }

  @Test
  void whose_customer_it_is_already_is_said_and_never_sure() {
    firm.customer("1", "Smith, John");
    var first = firm.person("acc-1", "John Smith the elder");
    firm.link(first, "1");

    var second = firm.person("acc-2", "John Smith");

    var match = firm.suggest().suggestionsFor(second, 10).getFirst();
    assertThat(match.score()).isEqualTo(99);
    assertThat(match.isSure()).isFalse();
    assertThat(match.candidate().linkedTo())
        .isEqualTo(new LinkedClient(first, "John Smith the elder"));
    assertThat(firm.suggest().sureFor(second)).isEmpty();
  }

  @Test
  void ones_own_customer_is_as_free_as_any() {
    firm.customer("1", "Smith, John");
    var account = firm.person("acc-1", "John Smith");
    firm.link(account, "1");

    assertThat(firm.suggest().sureFor(account).orElseThrow().candidate().isFree()).isTrue();
  }

  @Test
  void a_claim_that_the_record_does_not_confirm_links_nobody() {
    firm.customer("1", "Smith, John").customer("2", "Rossi Mario");
    firm.claim(firm.person("acc-1", "Somebody"), "1");
    var gone = firm.person("acc-3", "Mario Rossi");
    firm.link(gone, "2");
    firm.deletedInTaxDome(gone);

    assertThat(firm.suggest().sureFor(firm.person("acc-2", "John Smith"))).isPresent();
    assertThat(firm.suggest().sureFor(firm.person("acc-4", "Mario Rossi"))).isPresent();
  }

  @Test
  void the_best_comes_first_and_no_more_than_asked_for() {
    firm.customer("1", "Smith")
        .customer("2", "John A Smith")
        .customer("3", "Jon Smith")
        .customer("4", "Zoe Smith");

    var account = firm.person("acc-1", "John Smith");

    assertThat(names(firm.suggest().suggestionsFor(account, 10)))
        .containsExactly("John A Smith", "Jon Smith", "Smith", "Zoe Smith");
    assertThat(names(firm.suggest().suggestionsFor(account, 2)))
        .containsExactly("John A Smith", "Jon Smith");
  }

  @Test
  void whom_a_person_found_is_rated_beside_those_who_were_not_found() {
    firm.customer("1", "Smith, John").customer("2", "Smith John").customer("3", "Bakery");
    var account = firm.person("acc-1", "John Smith");
    var found = firm.findCustomers().find(Told.FIRM, text("bakery"), 10);

    var rated = firm.suggest().rated(account, found);

    assertThat(names(rated)).containsExactly("Bakery");
    assertThat(rated.getFirst().score()).isZero();
    var comma = firm.findCustomers().find(Told.FIRM, text("smith"), 1);
    assertThat(firm.suggest().rated(account, comma)).hasSize(1).noneMatch(Match::isSure);
  }

  @Test
  void where_there_are_too_many_to_look_at_nobody_is_sure() {
    firm.customer("1", "Aurora");
    for (int i = 100; i < 130; i++) {
      firm.customer("" + i, "Aurora " + i);
    }
    var account = firm.company("acc-1", "Aurora S.r.l.");

    assertThat(firm.suggest().suggestionsFor(account, 10)).isNotEmpty();
    assertThat(firm.suggest().sureFor(account)).isEmpty();
  }

  @Test
  void a_client_we_do_not_know_and_a_firm_that_left_get_no_suggestions() {
    firm.customer("1", "John Smith");
    var account = firm.person("acc-1", "John Smith");
    var unknown = new EntityRef(Told.FIRM, EntityKind.ACCOUNT, "acc-2");

    assertThat(firm.suggest().suggestionsFor(unknown, 10)).isEmpty();
    firm.disconnects();
    assertThat(firm.suggest().suggestionsFor(account, 10)).isEmpty();
    assertThat(firm.suggest().sureFor(account)).isEmpty();
  }

  @Test
  void a_client_whose_name_has_no_letters_gets_no_suggestions() {
    firm.customer("1", "John Smith");

    assertThat(firm.suggest().suggestionsFor(firm.person("acc-1", "?"), 10)).isEmpty();
  }

  @Test
  void the_mirror_is_asked_a_bounded_number_of_questions() {
    var longest = "Alexandrina ".repeat(20) + "Victoria Josephine Wilhelmina of Kent";
    var client = firm.person("acc-1", longest, new Contact("a@b.example", "415 555 0132"));
    var record = firm.tables.records().find(client).orElseThrow();

    var questions = Questions.about(party(record.content()));

    assertThat(questions.close()).hasSize(3);
    assertThat(questions.wide()).hasSizeLessThanOrEqualTo(9);
  }

  private static Party party(Content content) {
    return Party.of((Account) ((Content.Present) content).snapshot());
  }

  private static SearchText text(String text) {
    return SearchText.of(text).orElseThrow();
  }

  private static List<String> names(List<Match> matches) {
    return matches.stream().map(it -> it.candidate().customer().name()).toList();
  }
}
