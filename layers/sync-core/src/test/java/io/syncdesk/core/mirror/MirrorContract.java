package io.syncdesk.core.mirror;

import static io.syncdesk.core.change.Told.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncdesk.core.TwoFirms;
import java.util.List;
import java.util.stream.IntStream;
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
  default void letter_case_and_outer_blanks_of_a_name_do_not_count() {
    var ada = entry(ListKind.CUSTOMER, "1", " Ada Bianchi ");
    mirror().put(realm(), List.of(ada));

    assertThat(mirror().named(realm(), ListKind.CUSTOMER, "ADA bianchi  ")).containsExactly(ada);
    assertThat(mirror().named(realm(), ListKind.CUSTOMER, "Ada  Bianchi")).isEmpty();
    assertThat(mirror().named(realm(), ListKind.CUSTOMER, "Ada")).isEmpty();
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

    mirror().put(realm(), new Mirror.Loaded.Whole());
    assertThat(mirror().loaded(realm())).isEqualTo(new Mirror.Loaded.Whole());
    assertThat(mirror().loaded(neighboursRealm())).isInstanceOf(Mirror.Loaded.UpTo.class);
  }

  private static Listed entry(ListKind kind, String bookId, String name) {
    return new Listed(kind, bookId, name, "", Listed.Use.ACTIVE, "0");
  }
}
