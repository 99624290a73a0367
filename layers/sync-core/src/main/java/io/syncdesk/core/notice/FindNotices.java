package io.syncdesk.core.notice;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Companies;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.lane.Lanes;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.core.resolution.SyncErrors;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What there is to tell of a firm, made from what is stored anyway: its open sync errors, its pause
 * and its last look. So a notice can neither be lost nor outlive its cause.
 */
public final class FindNotices {
  /** Of a fuller desk the newest are told, and how many there are in all. */
  public static final int ERRORS_MAX = 1_000;

  private static final int PAGE = 100;
  private static final SyncErrors.Filter OPEN = new SyncErrors.Filter("open", Optional.empty());

  /** One answer that did not come is no outage yet. */
  private static final int MISSES_OF_AN_OUTAGE = 3;

  private final SyncErrors errors;
  private final Companies companies;
  private final Lanes lanes;
  private final InstantSource clock;

  public FindNotices(SyncErrors errors, Companies companies, Lanes lanes, InstantSource clock) {
    this.errors = errors;
    this.companies = companies;
    this.lanes = lanes;
    this.clock = clock;
  }

  /** Newest cause first. */
  public List<Notice> of(CompanyId company) {
    return Stream.of(
            standstill(company).stream(), looksRefused(company).stream(), entries(company).stream())
        .<Notice>flatMap(it -> it)
        .sorted(Comparator.comparing(Notice::since).reversed())
        .toList();
  }

  /** Causes on the desk, each with its entries, in the order of the newest of them. */
  List<Notice.Entries> entries(CompanyId company) {
    var byCause = new LinkedHashMap<NoticeId, List<SyncError>>();
    for (var error : open(company)) {
      byCause.computeIfAbsent(Cause.of(error), _ -> new ArrayList<>()).add(error);
    }
    return byCause.entrySet().stream()
        .map(it -> new Notice.Entries(it.getKey(), it.getValue()))
        .toList();
  }

  private List<SyncError> open(CompanyId company) {
    var open = new ArrayList<SyncError>();
    var next = Optional.<String>empty();
    do {
      var page = errors.list(company, OPEN, next, PAGE);
      open.addAll(page.errors());
      next = page.next();
    } while (next.isPresent() && open.size() < ERRORS_MAX);
    return open;
  }

  /** Why the firm stands still, unless that is over in a moment. */
  Optional<Notice.Standstill> standstill(CompanyId company) {
    return companies
        .find(company)
        .flatMap(it ->
            it.pace() instanceof Pace.Paused(var pause, var misses, var since)
                    && isWorthTelling(pause, misses)
                ? Optional.of(Notice.Standstill.of(company, pause, since))
                : Optional.empty());
  }

  private static boolean isWorthTelling(Pause pause, int misses) {
    return switch (pause.why()) {
      case CONNECTION_REVOKED, SUBSCRIPTION_SUSPENDED -> true;
      case OUTAGE -> misses >= MISSES_OF_AN_OUTAGE;
      // A minute, and it goes on.
      case THROTTLED, KEEPING_PACE -> false;
    };
  }

  private Optional<Notice.LooksRefused> looksRefused(CompanyId company) {
    Instant now = clock.instant();
    var news = lanes.standing(company).news();
    return news.notBefore()
        .filter(now::isBefore)
        .map(until -> Notice.LooksRefused.of(company, news.lookedUpTo().orElse(now), until));
  }
}
