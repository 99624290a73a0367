package io.syncdesk.core.mirror;

import static io.syncdesk.core.change.Told.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import io.syncdesk.core.numbering.InvoiceNumber;
import io.syncdesk.core.numbering.NumberPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Mirror} must tell of the numbers that invoices have. */
public interface InvoiceNumbersContract extends TwoFirms {
  NumberPattern INV = new NumberPattern("INV-0");

  Mirror mirror();

  @Test
  default void where_there_is_no_invoice_there_is_no_number() {
    assertThat(highest(NumberPattern.PLAIN)).isEmpty();
    assertThat(mirror().patterns(realm())).isEmpty();
    assertThat(mirror().isInUse(realm(), "1042")).isFalse();
  }

  @Test
  default void the_highest_number_is_neither_the_newest_nor_the_alphabetically_last() {
    keep("999", "1000", "0042", "1");

    assertThat(highest(NumberPattern.PLAIN)).contains("1000");
  }

  @Test
  default void each_pattern_has_its_own_highest_and_its_count() {
    keep("INV-0099", "1042", "INV-0007", "2026-021", "2025-500", "INVX-5", "INV-", "");

    assertThat(highest(INV)).contains("INV-0099");
    assertThat(highest(new NumberPattern("0-0"))).contains("2026-021");
    assertThat(highest(NumberPattern.PLAIN)).contains("1042");
    assertThat(mirror().patterns(realm()))
        .isEqualTo(
            Map.of(
                INV,
                2L,
                new NumberPattern("0-0"),
                2L,
                NumberPattern.PLAIN,
                1L,
                new NumberPattern("INVX-0"),
                1L));
  }

  @Test
  default void numbers_of_twenty_digits_are_in_order_too() {
    keep("9", "20260000000000000010", "20260000000000000009");

    assertThat(highest(NumberPattern.PLAIN)).contains("20260000000000000010");
  }

  @Test
  default void a_number_that_none_can_follow_does_not_count() {
    keep("1042", "999999999999999999999", "2026-Q1-final");

    assertThat(highest(NumberPattern.PLAIN)).contains("1042");
    assertThat(mirror().isInUse(realm(), "999999999999999999999")).isTrue();
  }

  @Test
  default void a_number_is_in_use_however_it_is_spelled() {
    keep("INV-0099");

    assertThat(mirror().isInUse(realm(), " inv-0099 ")).isTrue();
    assertThat(mirror().isInUse(realm(), "INV-99")).isFalse();
  }

  @Test
  default void a_number_that_was_changed_counts_no_more() {
    keep("1041", "1042", "9000");

    mirror().keep(realm(), List.of(invoice("2", "INV-7")));

    assertThat(highest(NumberPattern.PLAIN)).contains("1042");
    assertThat(highest(INV)).contains("INV-7");
    assertThat(mirror().patterns(realm())).isEqualTo(Map.of(NumberPattern.PLAIN, 2L, INV, 1L));
  }

  @Test
  default void the_number_of_an_invoice_that_is_gone_counts_no_more() {
    keep("1041", "1042", "INV-7");

    mirror().drop(realm(), List.of(ref("1"), ref("2"), ref("77")));

    assertThat(highest(NumberPattern.PLAIN)).contains("1041");
    assertThat(highest(INV)).isEmpty();
    assertThat(mirror().patterns(realm())).isEqualTo(Map.of(NumberPattern.PLAIN, 1L));
  }

  @Test
  default void the_same_invoice_seen_again_counts_once() {
    keep("1042");
    keep("1042");
    mirror().keep(realm(), List.of(invoice("0", "1041"), invoice("0", "1042")));

    assertThat(mirror().patterns(realm())).isEqualTo(Map.of(NumberPattern.PLAIN, 1L));
    assertThat(highest(NumberPattern.PLAIN)).contains("1042");
  }

  @Test
  default void two_invoices_of_one_number_both_have_it() {
    keep("1042", "1042");

    mirror().drop(realm(), List.of(ref("0")));

    assertThat(highest(NumberPattern.PLAIN)).contains("1042");
    assertThat(mirror().patterns(realm())).isEqualTo(Map.of(NumberPattern.PLAIN, 1L));
  }

  @Test
  default void documents_of_other_kinds_have_numbers_of_their_own() {
    mirror()
        .keep(
            realm(),
            List.of(
                document(DocumentKind.CREDIT_MEMO, "0", "9000"),
                document(DocumentKind.PAYMENT, "1", "9001")));

    assertThat(highest(NumberPattern.PLAIN)).isEmpty();
    assertThat(mirror().patterns(realm())).isEmpty();
    assertThat(mirror().isInUse(realm(), "9000")).isFalse();
  }

  @Test
  default void the_numbers_of_another_company_count_for_itself() {
    keep("1042");

    assertThat(mirror().highest(neighboursRealm(), NumberPattern.PLAIN)).isEmpty();
    assertThat(mirror().patterns(neighboursRealm())).isEmpty();
  }

  @Test
  default void all_are_known_once_the_invoices_were_read() {
    assertThat(mirror().areAllKnown(realm())).isFalse();

    mirror().put(realm(), new Mirror.Loaded.DocumentsUpTo(DocumentKind.INVOICE, 951));
    assertThat(mirror().areAllKnown(realm())).isFalse();

    mirror().put(realm(), new Mirror.Loaded.DocumentsUpTo(DocumentKind.PAYMENT, 1));
    assertThat(mirror().areAllKnown(realm())).isTrue();
  }

  private void keep(String... numbers) {
    var invoices = new ArrayList<Document>();
    IntStream.range(0, numbers.length).forEach(i -> invoices.add(invoice("" + i, numbers[i])));
    mirror().keep(realm(), invoices);
  }

  private Optional<String> highest(NumberPattern pattern) {
    return mirror().highest(realm(), pattern).map(InvoiceNumber::text);
  }

  private static DocumentRef ref(String bookId) {
    return new DocumentRef(DocumentKind.INVOICE, bookId);
  }

  private static Document invoice(String bookId, String number) {
    return document(DocumentKind.INVOICE, bookId, number);
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
}
