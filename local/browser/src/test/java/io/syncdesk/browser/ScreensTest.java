package io.syncdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.syncdesk.stack.Configuration;
import io.syncdesk.stack.LocalSystem;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen, in both languages, light and dark, wide and narrow: for everybody, and whole. */
class ScreensTest {
  private static final List<String> PLACES = List.of("errors", "skipped", "settled", "choices");
  private static LocalSystem system;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    system = LocalSystem.start(Configuration.forTests().withBooks(Configuration.Books.DEMO));
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    system.close();
  }

  @ParameterizedTest(name = "{0}, {1}, {2} pixels wide")
  @CsvSource({"en-US, LIGHT, 1280", "it-IT, DARK, 1280", "it-IT, LIGHT, 360", "en-US, DARK, 360"})
  void nobody_is_kept_out_and_nothing_sticks_out(String locale, ColorScheme scheme, int width) {
    var options =
        new Browser.NewContextOptions()
            .setLocale(locale)
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setViewportSize(width, 800);
    var look = locale.substring(0, 2) + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
    try (var olivia = Visitor.arrive(chromium.browser(), system, "owner@demo.test", options)) {
      isForEverybody(olivia, "overview-" + look);
      for (var place : PLACES) {
        olivia.goTo(place);
        isForEverybody(olivia, place + "-" + look);
      }
      olivia.goToAddress("/notices");
      isForEverybody(olivia, "notices-" + look);
      for (var title : List.of("Giulia Bianchi", "O’Neil", "1042")) {
        drawerIsForEverybody(olivia, title, look);
      }
      assertThat(olivia.trouble()).isEmpty();
    }
  }

  private static void drawerIsForEverybody(Visitor visitor, String part, String look) {
    visitor.goTo("errors");
    var row = visitor.page().locator(".row .title").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(part));
    if (row.count() > 0) {
      row.first().click();
      com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(visitor.drawer().locator(".decide")).isVisible();
      isForEverybody(visitor, "drawer-" + part.replaceAll("\\W", "") + "-" + look);
    }
  }

  private static void isForEverybody(Visitor visitor, String name) {
    visitor.photograph(name);
    assertThat(visitor.violations()).as(name).isEmpty();
    assertThat(visitor.pixelsTooWide()).as(name).isLessThanOrEqualTo(0);
  }
}
