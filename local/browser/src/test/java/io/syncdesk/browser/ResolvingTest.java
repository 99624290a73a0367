package io.syncdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.syncdesk.stack.Configuration;
import io.syncdesk.stack.LocalSystem;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The demo firm's desk, cleared through the page alone: every resolution, in both languages, by two
 * people, and by keyboard. Each test leaves the desk to the next as it would be on a Monday.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ResolvingTest {
  private static LocalSystem system;
  private static Chromium chromium;
  private static Visitor olivia;

  @BeforeAll
  static void start() {
    system = LocalSystem.start(Configuration.forTests().withBooks(Configuration.Books.DEMO));
    chromium = Chromium.start();
    olivia = Visitor.arrive(chromium.browser(), system, "owner@demo.test", "en-US");
  }

  @AfterAll
  static void stop() {
    olivia.close();
    chromium.close();
    system.close();
  }

  @AfterEach
  void nothingWasForbiddenAndNothingRan() {
    Assertions.assertThat(olivia.trouble()).isEmpty();
  }

  @Test
  @Order(1)
  void what_is_tried_again_in_vain_stays_and_says_so() {
    olivia.goTo("errors");
    olivia.opens("Invoice 1043");
    assertThat(olivia.drawer().locator(".preview[data-passes=false]")).isVisible();
    olivia.photograph("foretold");

    olivia.way("resync").getByRole(AriaRole.BUTTON).click();

    assertThat(olivia.row("Invoice 1043").locator(".note")).containsText("Tried again just now");
  }

  @Test
  @Order(2)
  void a_skip_goes_at_once_and_can_be_taken_back_at_once() {
    olivia.goTo("errors");
    fromTheMenu(olivia, "Payment receipt 88", "Skip");
    assertThat(olivia.row("Payment receipt 88")).hasCount(0);
    assertThat(olivia.left()).containsText("Payment receipt 88");
    olivia.photograph("just-skipped");

    olivia.left().getByText("Undo").click();

    assertThat(olivia.row("Payment receipt 88")).isVisible();
  }

  @Test
  @Order(3)
  void what_was_skipped_is_on_its_shelf_with_its_money_and_the_way_back() {
    olivia.goTo("errors");
    fromTheMenu(olivia, "Payment receipt 88", "Skip");
    assertThat(olivia.left()).containsText("Payment receipt 88");
    olivia.goTo("skipped");
    assertThat(olivia.page().locator(".lead")).containsText("$270.00");
    assertThat(olivia.row("Payment receipt 88")).containsText("Skipped by you");

    olivia.row("Payment receipt 88").getByText("Reopen").click();
    assertThat(olivia.row("Payment receipt 88")).hasCount(0);

    olivia.goTo("errors");
    assertThat(olivia.row("Payment receipt 88")).isVisible();
  }

  @Test
  @Order(4)
  void a_client_is_linked_by_typing_part_of_a_name() {
    olivia.goTo("errors");
    var row = olivia.row("Bianchi & Figli S.r.l.");
    assertThat(row.locator(".waits")).containsText("2 documents");

    row.getByRole(AriaRole.COMBOBOX).fill("bianchi");
    row.getByRole(AriaRole.OPTION).first().click();
    row.getByText("Submit").click();

    assertThat(row).hasCount(0);
    assertThat(olivia.left()).containsText("linked by you");
  }

  @Test
  @Order(5)
  void a_new_customer_is_created_for_a_client_by_keyboard_alone() {
    olivia.goTo("errors");
    var page = olivia.page();
    page.locator(".row .title").first().focus();
    for (int n = 0; n < 20 && !focused(page).contains("O'Neil, Patrick"); n++) {
      page.keyboard().press("ArrowDown");
    }
    page.keyboard().press("Enter");
    assertThat(olivia.way("create-customer")).isVisible();
    tabTo(page, "Create new customer in QuickBooks");
    page.keyboard().press("Enter");

    assertThat(olivia.row("O'Neil, Patrick")).hasCount(0);
    assertThat(olivia.left()).containsText("customer created by you");
  }

  @Test
  @Order(6)
  void an_invoice_gets_another_number() {
    olivia.goTo("errors");
    olivia.opens("Invoice 1042");
    assertThat(olivia.drawer().locator(".sides")).isVisible();

    olivia.way("renumber").getByRole(AriaRole.TEXTBOX).fill("1052");
    olivia.way("renumber").getByRole(AriaRole.BUTTON).click();

    assertThat(olivia.row("Invoice 1042")).hasCount(0);
    assertThat(olivia.left()).containsText("renumbered by you");
  }

  @Test
  @Order(7)
  void an_account_is_no_longer_synced_once_what_follows_was_said() {
    olivia.goTo("errors");
    olivia.opens("Hannah Meyer");
    olivia.way("stop-syncing").getByRole(AriaRole.BUTTON).click();
    assertThat(olivia.way("stop-syncing").locator(".note")).containsText("Hannah Meyer");
    olivia.photograph("what-follows");

    olivia.way("stop-syncing").getByText("Yes, do not sync it").click();

    assertThat(olivia.row("Hannah Meyer")).hasCount(0);
  }

  @Test
  @Order(8)
  void a_service_is_deleted_from_taxdome() {
    olivia.goTo("errors");
    olivia.opens("Service “Payroll”");
    olivia.way("delete-service").getByRole(AriaRole.BUTTON).click();
    assertThat(olivia.way("delete-service").locator(".note")).containsText("1 document");

    olivia.way("delete-service").getByText("Yes, delete it from TaxDome").click();

    assertThat(olivia.row("Service “Payroll”")).hasCount(0);
  }

  @Test
  @Order(9)
  void the_second_of_two_people_is_told_who_was_first_and_when() {
    try (var ada = Visitor.arrive(chromium.browser(), system, "admin@demo.test", "it-IT")) {
      olivia.goTo("errors");
      ada.goTo("errors");
      olivia.opens("Payment ch_3Qz9");
      ada.opens("Pagamento ch_3Qz9");

      olivia.way("skip").getByRole(AriaRole.BUTTON).click();
      assertThat(olivia.left()).containsText("Payment ch_3Qz9");
      ada.way("skip").getByRole(AriaRole.BUTTON).click();

      assertThat(ada.left()).containsText("Olivia Owner ha deciso prima: salto, oggi");
      assertThat(ada.drawer()).containsText("saltato da Olivia Owner");
      assertThat(ada.row("Pagamento ch_3Qz9")).hasCount(0);
      ada.photograph("somebody-was-first");
    }
  }

  @Test
  @Order(10)
  void many_are_decided_together_after_a_dry_run() {
    olivia.goTo("errors");
    for (var title : List.of("Invoice 1043", "Refund “Goodwill, dated back by mistake”")) {
      olivia.row(title).locator("input[type=checkbox]").check();
    }
    var bar = olivia.page().locator(".bulk-bar");
    assertThat(bar).containsText("2 selected");
    bar.getByText("Skip").click();
    var dialog = olivia.page().locator("dialog.bulk");
    assertThat(dialog).containsText("Nothing has been done yet");
    olivia.photograph("dry-run");

    dialog.getByText("Do it for all 2").click();
    assertThat(dialog).containsText("Done for 2.");
    dialog.getByText("Close").click();

    assertThat(olivia.row("Invoice 1043")).hasCount(0);
  }

  @Test
  @Order(11)
  void everything_can_be_read_in_italian_too() {
    try (var ada = Visitor.arrive(chromium.browser(), system, "admin@demo.test", "it-IT")) {
      ada.goTo("errors");
      assertThat(ada.page().locator("h1")).hasText("Errori di QuickBooks");
      fromTheMenu(ada, "Commissione Stripe", "Salta");
      assertThat(ada.row("Commissione Stripe")).hasCount(0);
      assertThat(ada.left()).containsText("saltato da te");
    }
  }

  @Test
  @Order(12)
  void a_notice_is_read_and_leads_to_what_it_is_about() {
    olivia.goToAddress("/notices");
    var notice = olivia.row("Service “Bookkeeping retainer”");
    assertThat(notice).hasAttribute("data-state", "unread");

    notice.getByText("Mark as read").click();

    assertThat(notice).hasAttribute("data-state", "read");
    notice.locator(".title").click();
    assertThat(olivia.drawer().locator(".decide")).isVisible();
  }

  private static void fromTheMenu(Visitor visitor, String title, String action) {
    var row = visitor.row(title);
    row.locator(".menu > summary").click();
    row.locator(".menu-item", new Locator.LocatorOptions().setHasText(action)).click();
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
  }

  /** As somebody without a mouse does. */
  private static void tabTo(Page page, String words) {
    for (int n = 0; n < 40; n++) {
      if (focused(page).equals(words)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("no way to “" + words + "” by keyboard; at: " + focused(page));
  }
}
