package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.Category;
import io.syncdesk.core.company.Company;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.mirror.Preferences;
import io.syncdesk.core.resolution.Summary;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** GET /v1/sync-errors/summary: how much is on the desk, what waits, whether the firm is paused. */
final class ShowSummary implements Call {
  private final Desk desk;

  ShowSummary(Desk desk) {
    this.desk = desk;
  }

  /** What is answered. */
  record SummaryView(
      long open,
      Map<String, Long> byCategory,
      long skipped,
      WaitingInAllView waiting,
      @Nullable PausedView paused) {}

  /** What goes by itself as soon as something else is settled. */
  record WaitingInAllView(long count, MoneyView sum) {}

  /** Why the whole firm stands still, and until when. */
  record PausedView(String why, String until) {}

  @Override
  public Answer answer(Request request, Caller caller) {
    var company = desk.companies().find(caller.company());
    var summary = desk.errors().summary(caller.company());
    return Answer.ok(
        new SummaryView(
            summary.openInAll(),
            byCategory(summary),
            summary.skipped(),
            new WaitingInAllView(summary.waiting(), sum(summary, company)),
            company.map(ShowSummary::paused).orElse(null)));
  }

  private static Map<String, Long> byCategory(Summary summary) {
    var counts = new LinkedHashMap<String, Long>();
    Arrays.stream(Category.values())
        .forEach(it -> counts.put(it.word(), summary.open().getOrDefault(it, 0L)));
    return counts;
  }

  private MoneyView sum(Summary summary, Optional<Company> company) {
    return company
        .flatMap(this::preferences)
        .map(it -> MoneyView.ofSum(summary.waitingSum(), it.homeCurrency()))
        .orElseGet(() -> MoneyView.inNoCurrency(summary.waitingSum()));
  }

  private Optional<Preferences> preferences(Company company) {
    return company.realm().flatMap(desk.mirror()::preferences);
  }

  private static @Nullable PausedView paused(Company company) {
    return switch (company.pace()) {
      case Pace.Running _ -> null;
      case Pace.Paused(var pause, var _, var _) ->
          new PausedView(Words.kebab(pause.why()), pause.until().toString());
    };
  }
}
