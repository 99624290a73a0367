package io.syncdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.syncdesk.stack.Configuration;
import io.syncdesk.stack.LocalSystem;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen, in both languages, light and dark, wide and narrow: for everybody, and whole. */
class ScreensTest {
  private static final List<String> PLACES = List.of("errors", "skipped", "settled", "choices");
  private static LocalSystem system;
  private static Chromium chromium;

  private static final Pattern STILL_LOADING = Pattern.compile("Loading…|Caricamento…");

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
        Visitor.calmly().setLocale(locale).setColorScheme(scheme).setViewportSize(width, 800);
    var look = locale.substring(0, 2) + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
    try (var olivia = Visitor.arrive(chromium.browser(), system, "owner@demo.test", options)) {
      isForEverybody(olivia, "overview-" + look);
      for (var place : PLACES) {
        olivia.goTo(place);
        isForEverybody(olivia, place + "-" + look);
      }
      olivia.goToAddress("/notices");
      isForEverybody(olivia, "notices-" + look);
      for (var title : List.of("Bianchi", "O'Neil", "1042")) {
        drawerIsForEverybody(olivia, title, look);
      }
      assertThat(olivia.trouble()).isEmpty();
    }
  }

  private static void drawerIsForEverybody(Visitor visitor, String part, String look) {
    visitor.goTo("errors");
    var titles = visitor.page().locator(".row .title");
    titles.filter(new Locator.FilterOptions().setHasText(part)).first().click();
    PlaywrightAssertions.assertThat(visitor.drawer().locator(".decide")).isVisible();
    isForEverybody(visitor, "drawer-" + part.replaceAll("\\W", "") + "-" + look);
  }

  private static void isForEverybody(Visitor visitor, String name) {
    PlaywrightAssertions.assertThat(visitor.page().getByText(STILL_LOADING)).hasCount(0);
    visitor.photograph(name);
    assertThat(visitor.violations()).as(name).isEmpty();
    assertThat(visitor.pixelsTooWide()).as(name).isLessThanOrEqualTo(0);
  }
}
