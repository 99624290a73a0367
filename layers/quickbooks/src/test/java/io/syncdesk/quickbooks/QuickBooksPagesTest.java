package io.syncdesk.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.books.BookRef;
import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.company.Realm;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuickBooksPagesTest {
  private static final Realm REALM = new Realm("9130000000000001");
  private static final BookRef INVOICE = new BookRef(BooksKind.INVOICE, "145");

  private final QuickBooksPages pages = of("https://quickbooks.api.intuit.com");

  @ParameterizedTest
  @CsvSource({
    "https://quickbooks.api.intuit.com, https://qbo.intuit.com/app/",
    "https://sandbox-quickbooks.api.intuit.com, https://app.sandbox.qbo.intuit.com/app/"
  })
  void a_document_opens_in_its_own_company_whatever_its_reader_was_looking_at(
      String api, String app) {
    assertThat(of(api).of(INVOICE, REALM))
        .isEqualTo(
            URI.create(
                app
                    + "login?pagereq=invoice%3FtxnId%3D145"
                    + "&deeplinkcompanyid=9130000000000001"));
  }

  @Test
  void a_simulator_serves_both_api_and_pages() {
    assertThat(of("http://127.0.0.1:8788/").of(INVOICE, REALM))
        .isEqualTo(URI.create("http://127.0.0.1:8788/app/invoice?txnId=145"));
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_of_entry_has_a_page(BooksKind kind) {
    assertThat(pages.of(new BookRef(kind, "145"), REALM)).hasScheme("https");
  }

  @ParameterizedTest
  @EnumSource
  void every_place_has_a_page(Place place) {
    assertThat(pages.of(place, REALM)).hasScheme("https").hasHost("qbo.intuit.com");
  }

  @Test
  void a_section_of_the_settings_is_opened_with_them() {
    assertThat(pages.of(Place.ADVANCED_SETTINGS, REALM))
        .hasParameter("pagereq", "accountsettings?p=advanced");
  }

  private static QuickBooksPages of(String api) {
    return new QuickBooksPages(URI.create(api));
  }
}
