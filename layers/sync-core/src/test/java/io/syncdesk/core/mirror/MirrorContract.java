package io.syncdesk.core.mirror;

import static io.syncdesk.core.change.Told.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Mirror} must do, whatever stores it. */
public interface MirrorContract extends TwoFirms {
  Mirror mirror();

  @Test
  default void what_quickbooks_never_showed_is_not_found() {
    assertThat(mirror().find(realm(), ListKind.CUSTOMER, "1")).isEmpty();
    assertThat(mirror().named(realm(), ListKind.CUSTOMER, "Ada")).isEmpty();
    assertThat(mirror().preferences(realm())).isEmpty();
  }

  @Test
  default void an_entry_is_found_by_its_id_and_by_its_name() {
    var ada = entry(ListKind.CUSTOMER, "1", "Ada Bianchi");

    mirror().put(realm(), List.of(ada));

    assertThat(mirror().find(realm(), ListKind.CUSTOMER, "1")).contains(ada);
    assertThat(mirror().named(realm(), ListKind.CUSTOMER, "Ada Bianchi")).containsExactly(ada);
  }

  @Test
  default void a_short_list_is_shown_by_name() {
    var sales = entry(ListKind.ACCOUNT, "1", "Sales");
    var bank = entry(ListKind.ACCOUNT, "2", "checking");
    mirror().put(realm(), List.of(sales, bank, entry(ListKind.CUSTOMER, "3", "Ada")));

    assertThat(mirror().listed(realm(), ListKind.ACCOUNT, 10)).containsExactly(bank, sales);
    assertThat(mirror().listed(realm(), ListKind.ACCOUNT, 1)).containsExactly(bank);
    assertThat(mirror().listed(realm(), ListKind.VENDOR, 10)).isEmpty();
  }

  @Test
  default void letter_case_and_outer_blanks_of_a_name_do_not_count() {
    var ada = entry(ListKind.CUSTOMER, "1", " Ada Bianchi ");
    mirror().put(realm(), List.of(ada));

    assertThat(mirror().named(realm(), ListKind.CUSTOMER, "ADA bianchi  ")).containsExactly(ada);
    assertThat(mirror().named(realm(), ListKind.CUSTOMER, "Ada  Bianchi")).isEmpty();
    assertThat(mirror().named(realm(), ListKind.CUSTOMER, "Ada")).isEmpty();
  }

  @Test
  default void the_longest_name_that_quickbooks_takes_is_kept_and_found() {
    var name = "漢".repeat(499) + "𝄞";
    var longest = entry(ListKind.CUSTOMER, "1", name);
    var nearly = entry(ListKind.CUSTOMER, "2", "漢".repeat(499) + "x");

    mirror().put(realm(), List.of(longest, nearly));

    assertThat(mirror().named(realm(), ListKind.CUSTOMER, name)).containsExactly(longest);
  }

  @Test
  default void the_same_name_and_id_in_another_list_is_another_entry() {
    var customer = entry(ListKind.CUSTOMER, "1", "Stripe");
    var vendor = entry(ListKind.VENDOR, "1", "Stripe");

    mirror().put(realm(), List.of(customer, vendor));

    assertThat(mirror().named(realm(), ListKind.VENDOR, "stripe")).containsExactly(vendor);
    assertThat(mirror().find(realm(), ListKind.CUSTOMER, "1")).contains(customer);
  }

  @Test
  default void the_lists_of_another_company_are_its_own() {
    mirror().put(realm(), List.of(entry(ListKind.CUSTOMER, "1", "Ada")));

    assertThat(mirror().find(neighboursRealm(), ListKind.CUSTOMER, "1")).isEmpty();
    assertThat(mirror().named(neighboursRealm(), ListKind.CUSTOMER, "Ada")).isEmpty();
  }

  @Test
  default void a_renamed_entry_is_found_by_its_new_name_only() {
    mirror().put(realm(), List.of(entry(ListKind.CUSTOMER, "1", "Ada")));
    var renamed = entry(ListKind.CUSTOMER, "1", "Ada Bianchi");

    mirror().put(realm(), List.of(renamed));

    assertThat(mirror().named(realm(), ListKind.CUSTOMER, "Ada")).isEmpty();
    assertThat(mirror().named(realm(), ListKind.CUSTOMER, "Ada Bianchi")).containsExactly(renamed);
    assertThat(mirror().find(realm(), ListKind.CUSTOMER, "1")).contains(renamed);
  }

  @Test
  default void what_is_inactive_is_found_too() {
    var gone = new Listed(ListKind.ITEM, "1", "Tax return", "Service", Listed.Use.INACTIVE, "4");

    mirror().put(realm(), List.of(gone));

    assertThat(mirror().named(realm(), ListKind.ITEM, "Tax return")).containsExactly(gone);
  }

  @Test
  default void at_most_25_of_one_name_are_shown() {
    mirror()
        .put(
            realm(),
            IntStream.range(0, 30).mapToObj(i -> entry(ListKind.CUSTOMER, "" + i, "Ada")).toList());

    assertThat(mirror().named(realm(), ListKind.CUSTOMER, "Ada")).hasSize(25);
  }

  @Test
  default void a_thousand_entries_are_put_at_once() {
    mirror()
        .put(
            realm(),
            IntStream.range(0, 1000)
                .mapToObj(i -> entry(ListKind.ITEM, "" + i, "Item " + i))
                .toList());
    mirror().put(realm(), List.of());

    assertThat(mirror().named(realm(), ListKind.ITEM, "item 999")).hasSize(1);
  }

  @Test
  default void a_document_that_quickbooks_never_showed_is_not_found() {
    var unknown = new DocumentRef(DocumentKind.INVOICE, "145");

    assertThat(mirror().find(realm(), unknown)).isEmpty();
    assertThat(mirror().findAll(realm(), List.of(unknown))).isEmpty();
    assertThat(mirror().numbered(realm(), DocumentKind.INVOICE, "1042")).isEmpty();
  }

  @Test
  default void a_document_is_found_by_its_id_and_by_its_number() {
    var invoice = document(DocumentKind.INVOICE, "145", "1042");

    mirror().keep(realm(), List.of(invoice));

    assertThat(mirror().find(realm(), invoice.ref())).contains(invoice);
    assertThat(mirror().numbered(realm(), DocumentKind.INVOICE, "1042")).containsExactly(invoice);
  }

  @Test
  default void everything_that_was_said_of_a_document_reads_back() {
    var partlyPaid = document("1", "1042", new BigDecimal("80.50"), Document.Posting.POSTED);
    var voided = document("2", "1043", new BigDecimal("0.00"), Document.Posting.VOIDED);
    var withoutBalance = document("3", "1044", null, Document.Posting.POSTED);

    mirror().keep(realm(), List.of(partlyPaid, voided, withoutBalance));

    assertThat(mirror().find(realm(), partlyPaid.ref())).contains(partlyPaid);
    assertThat(mirror().find(realm(), voided.ref())).contains(voided);
    assertThat(mirror().find(realm(), withoutBalance.ref())).contains(withoutBalance);
  }

  @Test
  default void letter_case_and_outer_blanks_of_a_number_do_not_count() {
    var invoice = document(DocumentKind.INVOICE, "145", " Inv-0099");
    mirror().keep(realm(), List.of(invoice));

    assertThat(mirror().numbered(realm(), DocumentKind.INVOICE, "INV-0099 "))
        .containsExactly(invoice);
    assertThat(mirror().numbered(realm(), DocumentKind.INVOICE, "INV-99")).isEmpty();
    assertThat(mirror().numbered(realm(), DocumentKind.INVOICE, "INV")).isEmpty();
  }

  @Test
  default void documents_without_a_number_are_found_by_their_ids_only() {
    var payment = document(DocumentKind.PAYMENT, "7", "");

    mirror().keep(realm(), List.of(payment));

    assertThat(mirror().find(realm(), payment.ref())).contains(payment);
    assertThat(mirror().numbered(realm(), DocumentKind.PAYMENT, " ")).isEmpty();
  }

  @Test
  default void the_same_number_and_id_of_another_kind_is_another_document() {
    var invoice = document(DocumentKind.INVOICE, "7", "1042");
    var payment = document(DocumentKind.PAYMENT, "7", "1042");

    mirror().keep(realm(), List.of(invoice, payment));

    assertThat(mirror().numbered(realm(), DocumentKind.PAYMENT, "1042")).containsExactly(payment);
    assertThat(mirror().find(realm(), invoice.ref())).contains(invoice);
  }

  @Test
  default void two_documents_may_have_one_number() {
    var first = document(DocumentKind.INVOICE, "1", "1042");
    var second = document(DocumentKind.INVOICE, "2", "1042");

    mirror().keep(realm(), List.of(first, second));

    assertThat(mirror().numbered(realm(), DocumentKind.INVOICE, "1042"))
        .containsExactlyInAnyOrder(first, second);
  }

  @Test
  default void the_documents_of_another_company_are_its_own() {
    var invoice = document(DocumentKind.INVOICE, "145", "1042");
    mirror().keep(realm(), List.of(invoice));

    mirror().drop(neighboursRealm(), List.of(invoice.ref()));

    assertThat(mirror().find(neighboursRealm(), invoice.ref())).isEmpty();
    assertThat(mirror().numbered(neighboursRealm(), DocumentKind.INVOICE, "1042")).isEmpty();
    assertThat(mirror().find(realm(), invoice.ref())).contains(invoice);
  }

  @Test
  default void a_document_of_another_number_is_found_by_that_only() {
    mirror().keep(realm(), List.of(document(DocumentKind.INVOICE, "145", "1042")));
    var renumbered = document(DocumentKind.INVOICE, "145", "1043");

    mirror().keep(realm(), List.of(renumbered));

    assertThat(mirror().numbered(realm(), DocumentKind.INVOICE, "1042")).isEmpty();
    assertThat(mirror().numbered(realm(), DocumentKind.INVOICE, "1043"))
        .containsExactly(renumbered);
  }

  @Test
  default void of_one_document_that_is_kept_twice_at_once_the_later_stays() {
    var earlier = document(DocumentKind.INVOICE, "145", "1042");
    var later = document(DocumentKind.INVOICE, "145", "1043");

    mirror().keep(realm(), List.of(earlier, later));

    assertThat(mirror().find(realm(), later.ref())).contains(later);
    assertThat(mirror().numbered(realm(), DocumentKind.INVOICE, "1042")).isEmpty();
  }

  @Test
  default void a_document_that_is_gone_frees_its_number() {
    var gone = document(DocumentKind.INVOICE, "145", "1042");
    var other = document(DocumentKind.INVOICE, "146", "1043");
    mirror().keep(realm(), List.of(gone, other));

    mirror().drop(realm(), List.of(gone.ref(), new DocumentRef(DocumentKind.INVOICE, "999")));

    assertThat(mirror().find(realm(), gone.ref())).isEmpty();
    assertThat(mirror().numbered(realm(), DocumentKind.INVOICE, "1042")).isEmpty();
    assertThat(mirror().find(realm(), other.ref())).contains(other);
  }

  @Test
  default void at_most_25_documents_of_one_number_are_shown() {
    mirror().keep(realm(), invoices(30, _ -> "1042"));

    assertThat(mirror().numbered(realm(), DocumentKind.INVOICE, "1042")).hasSize(25);
  }

  @Test
  default void a_thousand_documents_are_kept_found_and_dropped_at_once() {
    var invoices = invoices(1000, i -> "A-" + i);
    var refs = invoices.stream().map(Document::ref).toList();
    mirror().keep(realm(), invoices);
    mirror().keep(realm(), List.of());

    assertThat(mirror().findAll(realm(), refs)).containsExactlyInAnyOrderElementsOf(invoices);
    assertThat(mirror().numbered(realm(), DocumentKind.INVOICE, "a-999")).hasSize(1);

    mirror().drop(realm(), refs);
    mirror().drop(realm(), List.of());

    assertThat(mirror().findAll(realm(), refs)).isEmpty();
  }

  @Test
  default void no_document_shows_its_money_or_its_number() {
    var invoice = document(DocumentKind.INVOICE, "145", "1042");

    assertThat(invoice + " " + invoice.amounts()).doesNotContain("120", "1042");
  }

  @Test
  default void preferences_read_back() {
    var open =
        new Preferences(
            Preferences.Numbering.OURS,
            Preferences.ClassTracking.PER_LINE,
            Preferences.LocationTracking.ON,
            Preferences.SalesTax.OFF,
            "USD",
            null);
    var closed =
        new Preferences(
            Preferences.Numbering.QUICKBOOKS,
            Preferences.ClassTracking.OFF,
            Preferences.LocationTracking.OFF,
            Preferences.SalesTax.ON,
            "EUR",
            DAY);

    mirror().put(realm(), open);
    assertThat(mirror().preferences(realm())).contains(open);

    mirror().put(realm(), closed);
    assertThat(mirror().preferences(realm())).contains(closed);
    assertThat(mirror().preferences(neighboursRealm())).isEmpty();
  }

  @Test
  default void the_first_loading_starts_at_the_beginning() {
    assertThat(mirror().loaded(realm())).isEqualTo(new Mirror.Loaded.UpTo(ListKind.CUSTOMER, 1));
  }

  @Test
  default void how_far_the_first_loading_has_come_reads_back() {
    mirror().put(realm(), new Mirror.Loaded.UpTo(ListKind.ITEM, 2001));
    assertThat(mirror().loaded(realm())).isEqualTo(new Mirror.Loaded.UpTo(ListKind.ITEM, 2001));

    mirror().put(realm(), new Mirror.Loaded.Lists());
    assertThat(mirror().loaded(realm())).isEqualTo(new Mirror.Loaded.Lists());

    var documents = new Mirror.Loaded.DocumentsUpTo(DocumentKind.PAYMENT, 951);
    mirror().put(realm(), documents);
    assertThat(mirror().loaded(realm())).isEqualTo(documents);

    mirror().put(realm(), new Mirror.Loaded.Whole());
    assertThat(mirror().loaded(realm())).isEqualTo(new Mirror.Loaded.Whole());
    assertThat(mirror().loaded(neighboursRealm())).isInstanceOf(Mirror.Loaded.UpTo.class);
  }

  private static Listed entry(ListKind kind, String bookId, String name) {
    return new Listed(kind, bookId, name, "", Listed.Use.ACTIVE, "0");
  }

  private static List<Document> invoices(int count, IntFunction<String> number) {
    return IntStream.range(0, count)
        .mapToObj(i -> document(DocumentKind.INVOICE, "" + i, number.apply(i)))
        .toList();
  }

  private static Document document(DocumentKind kind, String bookId, String number) {
    return new Document(
        new DocumentRef(kind, bookId),
        number,
        DAY,
        new Document.Amounts(new BigDecimal("120.00"), null, "USD"),
        "9",
        "0",
        Document.Posting.POSTED);
  }

  private static Document document(
      String bookId, String number, @Nullable BigDecimal balance, Document.Posting posting) {
    return new Document(
        new DocumentRef(DocumentKind.INVOICE, bookId),
        number,
        DAY,
        new Document.Amounts(new BigDecimal("120.00"), balance, "EUR"),
        "9",
        "3",
        posting);
  }
}
