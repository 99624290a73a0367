package io.syncdesk.quickbooks.lists;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.quickbooks.wire.Json;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** QuickBooks' preferences, as far as they change what we write. */
public final class CompanyPreferences {
  /** What we write with before we have seen any: what no company refuses. */
  public static final Preferences UNSEEN =
      new Preferences(
          Preferences.Numbering.QUICKBOOKS,
          Preferences.ClassTracking.OFF,
          Preferences.LocationTracking.OFF,
          Preferences.SalesTax.OFF,
          "",
          null);

  private CompanyPreferences() {}

  public static Preferences of(JsonNode said) {
    var accounting = said.path("AccountingInfoPrefs");
    return new Preferences(
        isOn(said.path("SalesFormsPrefs"), "CustomTxnNumbers")
            ? Preferences.Numbering.OURS
            : Preferences.Numbering.QUICKBOOKS,
        classTracking(accounting),
        isOn(accounting, "TrackDepartments")
            ? Preferences.LocationTracking.ON
            : Preferences.LocationTracking.OFF,
        isOn(said.path("TaxPrefs"), "UsingSalesTax")
            ? Preferences.SalesTax.ON
            : Preferences.SalesTax.OFF,
        Json.text(said, "CurrencyPrefs", "HomeCurrency", "value"),
        date(Json.text(accounting, "BookCloseDate")));
  }

  private static Preferences.ClassTracking classTracking(JsonNode accounting) {
    if (isOn(accounting, "ClassTrackingPerTxnLine")) {
      return Preferences.ClassTracking.PER_LINE;
    }
    return isOn(accounting, "ClassTrackingPerTxn")
        ? Preferences.ClassTracking.PER_DOCUMENT
        : Preferences.ClassTracking.OFF;
  }

  private static boolean isOn(JsonNode preferences, String name) {
    return preferences.path(name).asBoolean(false);
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
