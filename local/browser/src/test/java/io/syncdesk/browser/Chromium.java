package io.syncdesk.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium: Playwright's is another 150 MB to fetch. */
final class Chromium implements AutoCloseable {
  private static final List<String> USUAL_PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    var options = new BrowserType.LaunchOptions().setExecutablePath(place()).setHeadless(true);
    return new Chromium(playwright, playwright.chromium().launch(options.setArgs(arguments())));
  }

  private static Path place() {
    return Stream.concat(named(), USUAL_PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "The browser tests need Chromium and found none: install it (apt install chromium),"
                    + " or say where it is with CHROMIUM=<path>."));
  }

  private static Stream<String> named() {
    return Optional.ofNullable(System.getenv("CHROMIUM")).stream();
  }

  /** Chromium's sandbox refuses to run as root, which is who a build machine often is. */
  private static List<String> arguments() {
    return "root".equals(System.getProperty("user.name"))
        ? List.of("--no-sandbox", "--disable-dev-shm-usage")
        : List.of("--disable-dev-shm-usage");
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
