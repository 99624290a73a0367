package io.syncdesk.functions.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.change.EntityKind;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.company.Member.Language;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.fault.OneOfEach;
import io.syncdesk.core.resolution.SyncError;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Out of whatever can go wrong somebody who is no accountant finds the way, in both languages. */
class GuidanceTest {
  private static final int SENTENCE_CHARACTERS_MAX = 220;
  private static final String PAGES = "https://qbo.intuit.com/app/login?pagereq=";
  private static final String COMPANY = "&deeplinkcompanyid=" + Firm.REALM;

  private final Firm firm = new Firm();

  static List<Fault> everyFault() {
    return Stream.concat(OneOfEach.fault().stream(), otherwise()).toList();
  }

  /** Faults whose cure depends on what they say, and such as say nothing. */
  private static Stream<Fault> otherwise() {
    var references =
        Stream.of("Customer", "Vendor", "Account", "PaymentMethod", "Class", "Department", "");
    var deleted =
        Stream.of(EntityKind.SERVICE, EntityKind.INVOICE, EntityKind.PAYMENT)
            .map(kind -> new Fault.ReferenceDeleted(new EntityRef(Firm.DEMO, kind, "gone-1")));
    return Stream.of(
            references.map(kind -> new Fault.ReferenceInactive(kind, "Main")),
            deleted,
            Stream.of(
                new Fault.ReferenceInactive("Invoice", "145"),
                new Fault.ReferenceInactive("", ""),
                new Fault.NumberTaken("1042", ""),
                new Fault.TextTooLong("Name", "at most 100"),
                new Fault.TextTooLong("", ""),
                new Fault.AccountTypeWrong(""),
                new Fault.MergedInQuickBooks(""),
                new Fault.PaymentMethodNotCard("")))
        .flatMap(it -> it);
  }

  @ParameterizedTest
  @MethodSource("everyFault")
  void every_fault_on_every_kind_of_entity_has_a_complete_way_out(Fault fault) {
    for (var kind : EntityKind.values()) {
      var error = parked(kind, fault);

      var english = guidance(error, "en");
      var italian = guidance(error, "it");

      assertIsComplete(english);
      assertIsComplete(italian);
      assertThat(sentences(english)).doesNotContainAnyElementsOf(sentences(italian));
      assertThat(italian.get("steps")).hasSameSizeAs(english.get("steps"));
      assertThat(italian.get("side")).isEqualTo(english.get("side"));
    }
  }

  private static void assertIsComplete(JsonNode guidance) {
    assertThat(guidance.at("/side").textValue())
        .isIn("quickbooks", "taxdome", "settings", "here", "support");
    assertThat(guidance.get("steps")).isNotEmpty();
    assertThat(texts(guidance))
        .allSatisfy(text -> {
          assertThat(text).isNotBlank().doesNotContain("{", "}", "“”", "«»", "()", "  ", " .");
          assertThat(text).matches("\\p{Lu}.*[.:?\\p{L}”»]");
          assertThat(text.split("(?<=[.?!]) "))
              .allMatch(it -> it.length() <= SENTENCE_CHARACTERS_MAX);
        });
    assertThat(guidance.at("/page/url").asText(PAGES)).startsWith(PAGES);
    assertThat(guidance.at("/page/url").asText(COMPANY)).endsWith(COMPANY);
  }

  /** Everything a person reads. "In TaxDome" is the same in both languages. */
  private static List<String> texts(JsonNode guidance) {
    return Stream.concat(
            Stream.of(guidance.at("/sideSays").textValue()), sentences(guidance).stream())
        .toList();
  }

  private static List<String> sentences(JsonNode guidance) {
    var others =
        Stream.of("/happened", "/who", "/page/says")
            .map(guidance::at)
            .filter(it -> !it.isMissingNode())
            .map(JsonNode::textValue);
    return Stream.concat(others, steps(guidance).stream()).toList();
  }

  @Test
  void a_card_payment_names_the_very_setting_of_QuickBooks_and_then_goes_by_itself() {
    var error = parked(EntityKind.PAYMENT, new Fault.PaymentMethodNotCard("Credit Card"));

    var guidance = guidance(error, "en");

    assertThat(steps(guidance))
        .containsExactly(
            "In QuickBooks, click the gear at the top right → “All lists” → “Payment methods”.",
            "Choose “Edit” beside “Credit Card”.",
            "Tick “This is a credit card”, and choose “Save”. All card payments that wait for this"
                + " go with it.",
            "That is all: QuickBooks tells us once it is saved, and we try again by ourselves."
                + " Still here after a minute? Choose “Resync”.");
    assertThat(guidance.at("/side").textValue()).isEqualTo("quickbooks");
    assertThat(guidance.at("/page/says").textValue()).isEqualTo("Open “All lists” in QuickBooks");
    assertThat(guidance.at("/page/url").textValue()).isEqualTo(PAGES + "lists" + COMPANY);
  }

  @Test
  void a_service_with_the_wrong_account_gets_another_account_or_is_made_anew() {
    var error = parked(EntityKind.SERVICE, new Fault.AccountTypeWrong("Accounts Receivable"));

    var guidance = guidance(error, "it");

    assertThat(guidance.at("/sideSays").textValue()).isEqualTo("In TaxDome");
    assertThat(guidance.at("/happened").textValue())
        .contains("Il conto «Accounts Receivable» è di un altro tipo")
        .endsWith("QuickBooks non accetta il servizio «2042».");
    assertThat(steps(guidance)).hasSize(3);
    assertThat(steps(guidance).getFirst()).contains("conto dei ricavi di tipo «Income»");
    assertThat(steps(guidance).getLast())
        .startsWith("Oppure scegli «Elimina»: il servizio viene eliminato da TaxDome.");
  }

  @ParameterizedTest
  @CsvSource({
    "ACCOUNT, pick the customer and submit",
    "SERVICE, rename the service in TaxDome",
    "FEE, add something to the display name",
    "REFUND, Products and services"
  })
  void a_taken_name_is_cured_according_to_who_wants_it(EntityKind kind, String step) {
    var error = parked(kind, new Fault.NameTaken("Stripe"));

    assertThat(steps(guidance(error, "en"))).anyMatch(it -> it.contains(step));
  }

  @ParameterizedTest
  @CsvSource({
    "Customer, Make active, customers",
    "Vendor, Make active, vendors",
    "Item, Make active, items",
    "Account, Make active, chartofaccounts",
    "PaymentMethod, Make active, lists",
    "Class, “Classes”, lists",
    "Department, “Locations”, lists",
    "Invoice, list “Invoices” here, auditlog"
  })
  void what_is_inactive_is_made_active_where_QuickBooks_has_it(
      String kind, String step, String page) {
    var guidance =
        guidance(parked(EntityKind.INVOICE, new Fault.ReferenceInactive(kind, "X")), "en");

    assertThat(steps(guidance)).anyMatch(it -> it.contains(step));
    assertThat(guidance.at("/page/url").textValue()).isEqualTo(PAGES + page + COMPANY);
  }

  @Test
  void a_client_whose_customer_is_gone_gets_another_one_or_a_new_one_or_is_left_out() {
    var error = parked(EntityKind.ACCOUNT, new Fault.DeletedInQuickBooks());

    assertThat(steps(guidance(error, "en")))
        .satisfiesExactly(
            it -> assertThat(it).contains("pick the customer and submit"),
            it -> assertThat(it).contains("“Create new customer in QuickBooks”"),
            it -> assertThat(it).contains("“Do not sync this account”"));
  }

  @Test
  void a_taken_number_links_to_the_document_that_has_it() {
    var holder = parked(EntityKind.INVOICE, new Fault.NumberTaken("2042", "145"));
    var unknown = parked(EntityKind.INVOICE, new Fault.NumberTaken("2043", ""));

    assertThat(guidance(holder, "en").at("/page/url").textValue())
        .isEqualTo(PAGES + "invoice%3FtxnId%3D145" + COMPANY);
    assertThat(guidance(unknown, "en").has("page")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "INVOICE, invoice%3FtxnId%3D77",
    "PAYMENT, recvpayment%3FtxnId%3D77",
    "REFUND, refundreceipt%3FtxnId%3D77",
    "FEE, expense%3FtxnId%3D77",
    "SERVICE, items"
  })
  void what_was_changed_in_QuickBooks_is_opened_there(EntityKind kind, String page) {
    var error = parked(kind, new Fault.VoidedInQuickBooks());

    assertThat(guidance(error, "en").at("/page/url").textValue()).isEqualTo(PAGES + page + COMPANY);
  }

  @Test
  void a_payment_that_does_not_fit_links_to_its_invoice() {
    var error = parked(EntityKind.PAYMENT, new Fault.PaymentExceedsInvoice("20.00 are left"));
    assertThat(guidance(error, "en").has("page")).isFalse();

    firm.known(new EntityRef(Firm.DEMO, EntityKind.INVOICE, "inv-1"), "91");

    assertThat(guidance(error, "en").at("/page/url").textValue())
        .isEqualTo(PAGES + "invoice%3FtxnId%3D91" + COMPANY);
  }

  @Test
  void what_only_support_can_cure_says_so_and_keeps_QuickBooks_own_words() {
    var error = parked(EntityKind.INVOICE, new Fault.Unknown("99999", "Never heard of"));

    var said = firm.detail(error, "en");

    assertThat(said.text("/guidance/side")).isEqualTo("support");
    assertThat(said.text("/guidance/happened")).contains("“Never heard of”");
    assertThat(said.text("/details/code")).isEqualTo("99999");
    assertThat(said.text("/details/intuitTid")).isEqualTo("tid-2");
  }

  @Test
  void every_advice_is_said_and_nothing_else_is() {
    var said = Set.of("button", "side", "who", "finish", "page", "entry");
    var advices = Arrays.stream(Advice.values()).map(Words::kebab).collect(Collectors.toSet());

    var blocks =
        Phrases.ofGuidance(Language.EN).under("").keySet().stream()
            .map(it -> it.substring(0, it.indexOf('.')))
            .filter(it -> !said.contains(it));

    assertThat(blocks.collect(Collectors.toSet())).isEqualTo(advices);
  }

  @Test
  void every_advice_is_given_for_some_fault() {
    var given =
        everyFault().stream()
            .flatMap(fault ->
                Arrays.stream(EntityKind.values()).map(kind -> ChooseAdvice.on(fault, kind)))
            .collect(Collectors.toSet());

    assertThat(given).containsExactlyInAnyOrder(Advice.values());
  }

  private SyncError parked(EntityKind kind, Fault fault) {
    var id = kind.word() + "-" + fault.hashCode();
    return firm.parked(new EntityRef(Firm.DEMO, kind, id), "Ada Lovelace", fault);
  }

  private JsonNode guidance(SyncError error, String language) {
    return firm.detail(error, language).body().get("guidance");
  }

  private static List<String> steps(JsonNode guidance) {
    return StreamSupport.stream(guidance.get("steps").spliterator(), false)
        .map(JsonNode::textValue)
        .toList();
  }
}
