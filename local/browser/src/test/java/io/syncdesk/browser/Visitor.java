package io.syncdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import io.syncdesk.stack.LocalSystem;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A person at the console, in a browser of their own. */
final class Visitor implements AutoCloseable {
  private static final String QUICKBOOKS = "/#/settings/integrations/quickbooks";

  /** What the page's policy forbade, kept where the page itself cannot reach it by accident. */
  private static final String WATCH =
      "window.forbidden = []; addEventListener('securitypolicyviolation',"
          + " it => window.forbidden.push(it.violatedDirective + ' ' + it.blockedURI));";

  /** Longer than anything here takes on a machine that has other things to do. */
  private static final double PATIENCE_MILLIS = 30_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  private final BrowserContext context;
  private final Page page;
  private final URI console;
  private final List<String> ran = new CopyOnWriteArrayList<>();
  private final List<Request> finished = new CopyOnWriteArrayList<>();

  private Visitor(BrowserContext context, URI console) {
    this.context = context;
    this.console = console;
    context.addInitScript(WATCH);
    // Whatever a hostile name manages to run tells so.
    context.exposeFunction("pwned", arguments -> ran.add(List.of(arguments).toString()));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    page = context.newPage();
    page.onRequestFinished(finished::add);
    page.onDialog(it -> {
      ran.add(it.message());
      it.dismiss();
    });
  }

  /** Signs in as a person does: by choosing who they are. */
  static Visitor arrive(Browser browser, LocalSystem system, String email, String locale) {
    return arrive(browser, system, email, calmly().setLocale(locale));
  }

  /** Nothing moves, so that what is photographed is what is there. */
  static Browser.NewContextOptions calmly() {
    return new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
  }

  static Visitor arrive(
      Browser browser, LocalSystem system, String email, Browser.NewContextOptions options) {
    var visitor = new Visitor(browser.newContext(options), system.api());
    visitor.page.navigate(system.api() + "/");
    visitor
        .page
        .getByRole(AriaRole.LINK)
        .filter(new Locator.FilterOptions().setHasText(email))
        .click();
    assertThat(visitor.page.locator("header.head")).isVisible();
    return visitor;
  }

  Page page() {
    return page;
  }

  /** A page of the console, by the last word of its address. */
  void goTo(String place) {
    page.navigate(console + QUICKBOOKS + "/" + place);
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .isVisible();
    settled();
  }

  void goToAddress(String hash) {
    page.navigate(console + "/#" + hash);
    settled();
  }

  /** Nothing is being loaded any more. */
  private void settled() {
    assertThat(page.locator(".skeleton")).hasCount(0);
  }

  /** The row of what somebody would call this. */
  Locator row(String title) {
    return page.locator(".row").filter(new Locator.FilterOptions().setHas(titled(title)));
  }

  private Locator titled(String title) {
    return page.getByText(title, new Page.GetByTextOptions().setExact(true));
  }

  void opens(String title) {
    row(title).locator(".title").click();
    assertThat(drawer().locator(".decide, .state")).isVisible();
  }

  Locator drawer() {
    return page.locator("dialog.drawer");
  }

  /** The part of the drawer where this is decided. */
  Locator way(String action) {
    return drawer().locator(".decision[data-action='" + action + "']");
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** What the list says about what has left it. */
  Locator left() {
    return page.locator(".left");
  }

  /** Violations of WCAG 2.2, level A and AA, in words. */
  List<String> violations() {
    var tags = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    return new AxeBuilder(page)
        .withTags(tags).analyze().getViolations().stream()
            .map(it ->
                it.getId()
                    + ": "
                    + it.getNodes().stream().map(node -> String.valueOf(node.getHtml())).toList())
            .toList();
  }

  /** How much wider than the window the page is. */
  int pixelsTooWide() {
    return ((Number)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  /**
   * What came over the wire so far, headers included; the page where people sign in is another's.
   */
  long bytes() {
    return finished.stream()
        .filter(it -> !it.url().contains("/local/"))
        .map(Request::sizes)
        .mapToLong(it -> it.responseBodySize + (long) it.responseHeadersSize)
        .sum();
  }

  /** What the page's policy had to forbid, and what ran that should not. */
  List<String> trouble() {
    var trouble = new ArrayList<>(ran);
    if (page.evaluate("window.forbidden") instanceof List<?> forbidden) {
      forbidden.forEach(it -> trouble.add(String.valueOf(it)));
    }
    return trouble;
  }

  /** All of it, or what is in the window while a dialog is before it. */
  void photograph(String name) {
    var isWhole = page.locator("dialog[open]").count() == 0;
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + ".png"))
            .setFullPage(isWhole));
  }

  @Override
  public void close() {
    context.close();
  }
}
