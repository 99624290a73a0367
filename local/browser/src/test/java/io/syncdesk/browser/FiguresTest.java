package io.syncdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.syncdesk.stack.Configuration;
import io.syncdesk.stack.LocalSystem;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** How light and how quick the console is; the figures are printed. */
class FiguresTest {
  private static final int BYTES_MAX = 150_000;
  private static final int ERRORS = 10_000;

  /** Generous: machines that build have little to give. The figure that counts is printed. */
  private static final long MILLIS_MAX = 10_000;

  @Test
  void it_is_light_and_ten_thousand_errors_do_not_slow_it_down() {
    try (var system = LocalSystem.start(Configuration.forTests());
        var chromium = Chromium.start()) {
      new FullDesk(system).fill(IntStream.range(0, ERRORS).mapToObj(n -> "Client " + n).toList());
      try (var olivia = Visitor.arrive(chromium.browser(), system, "owner@demo.test", "en-US")) {
        olivia.goTo("errors");
        assertThat(olivia.page().locator(".row")).hasCount(50);
        var bytes = olivia.bytes();
        var began = System.nanoTime();
        olivia.page().reload();
        assertThat(olivia.page().locator(".row")).hasCount(50);
        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        assertThat(olivia.page().locator(".banner")).containsText("10,000 entries");

        System.out.printf(
            "console: %,d bytes transferred at the first visit, %,d ms to a list of %,d errors, %d"
                + " reports of its policy%n",
            bytes, millis, ERRORS, olivia.trouble().size());
        Assertions.assertThat(bytes).isLessThan(BYTES_MAX);
        Assertions.assertThat(millis).isLessThan(MILLIS_MAX);
        Assertions.assertThat(olivia.trouble()).isEmpty();
      }
    }
  }
}
