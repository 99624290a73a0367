package io.syncdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.syncdesk.stack.Configuration;
import io.syncdesk.stack.LocalSystem;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Names that would like to be more than names: wherever the page shows them, they are text. */
class HostileNamesTest {
  private static final int NAMES = 1_000;

  /** What each tries; {n} makes them all different. */
  private static final List<String> TRICKS =
      List.of(
          "<script>pwned({n})</script>",
          "<img src=x onerror=pwned({n})>",
          "\"><svg onload=pwned({n})>",
          "' onfocus='pwned({n})' autofocus='",
          "javascript:pwned({n})",
          "${pwned({n})}",
          "{{constructor.constructor('pwned({n})')()}}",
          "</title></textarea></style><script>pwned({n})</script>",
          "<iframe srcdoc='<script>parent.pwned({n})</script>'></iframe>",
          "<a href=javascript:pwned({n})>click</a>",
          "<style>@import'https://evil.test/{n}'</style>",
          "<base href=https://evil.test/{n}/>",
          "<meta http-equiv=refresh content='0;url=https://evil.test/{n}'>",
          "<form action=https://evil.test/{n}><input autofocus onfocus=pwned({n})>",
          "&lt;script&gt;pwned({n})&lt;/script&gt;",
          "<!--><script>pwned({n})</script>-->",
          "\u202Egnp.exe pwned({n})",
          "<?lit$123$?><x-{n} onclick=pwned({n})>",
          "<math><mtext></p><img src=x onerror=pwned({n})>",
          "\u0000<scr\u0000ipt>pwned({n})</script>");

  @Test
  void a_thousand_hostile_names_stay_names_wherever_they_are_shown() {
    try (var system = LocalSystem.start(Configuration.forTests());
        var chromium = Chromium.start()) {
      new FullDesk(system).fill(names());
      try (var olivia = Visitor.arrive(chromium.browser(), system, "owner@demo.test", "en-US")) {
        olivia.goTo("errors");
        var rows = olivia.page().locator(".row");
        for (int shown = 50; shown < NAMES; shown += 50) {
          assertThat(rows).hasCount(shown);
          olivia.button("Load more").click();
        }
        assertThat(rows).hasCount(NAMES);
        olivia.goToAddress("/notices");
        assertThat(rows).hasCount(100);
        olivia.goTo("errors");
        olivia.page().reload();
        assertThat(rows).hasCount(50);
        inTheDrawer(olivia);
        inTheCustomerPicker(olivia);
        inTheBulkDialog(olivia);
        inWhatLeft(olivia);

        Assertions.assertThat(olivia.trouble()).isEmpty();
        Assertions.assertThat(olivia.page().title()).endsWith("SyncDesk");
      }
    }
  }

  private static void inTheDrawer(Visitor olivia) {
    olivia.page().locator(".row .title").first().click();
    for (int n = 0; n < TRICKS.size(); n++) {
      assertThat(olivia.drawer().locator(".decide")).isVisible();
      olivia.drawer().locator("[aria-label='Next error']").click();
    }
    olivia.drawer().locator("[aria-label='Close']").click();
    assertThat(olivia.drawer()).hasCount(0);
  }

  private static void inTheCustomerPicker(Visitor olivia) {
    var row = olivia.page().locator(".row").first();
    row.locator("[role=combobox]").fill("pwned");
    assertThat(row.locator("[role=option]").first()).isVisible();
    row.locator("[role=option]").first().click();
  }

  private static void inTheBulkDialog(Visitor olivia) {
    olivia.page().locator(".list-head input[type=checkbox]").check();
    olivia.page().locator(".bulk-bar").getByText("Skip").click();
    var dialog = olivia.page().locator("dialog.bulk");
    assertThat(dialog.locator(".verdicts li").first()).isVisible();
    dialog.getByText("Cancel").click();
    assertThat(dialog).hasCount(0);
  }

  private static void inWhatLeft(Visitor olivia) {
    var row = olivia.page().locator(".row").first();
    row.locator(".menu > summary").click();
    row.locator(".menu-item").getByText("Skip").click();
    assertThat(olivia.left().locator("li")).isVisible();
    olivia.goTo("skipped");
    assertThat(olivia.page().locator(".row")).hasCount(1);
  }

  private static List<String> names() {
    var names = new ArrayList<String>();
    for (int n = 0; n < NAMES; n++) {
      names.add(TRICKS.get(n % TRICKS.size()).replace("{n}", Integer.toString(n)));
    }
    return names;
  }
}
