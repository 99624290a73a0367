package io.syncdesk.core.notice;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.change.Money;
import io.syncdesk.core.desk.CountWaiting;
import io.syncdesk.core.desk.CountWaiting.Waiting;
import io.syncdesk.core.resolution.ErrorId;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.Summary;
import io.syncdesk.core.resolution.SyncError;
import io.syncdesk.core.resolution.SyncErrors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what a firm's desk looks like now with what a person was told last. */
public final class Compare {
  /** Nobody reads on in a letter after so many. */
  private static final int ROOTS_MAX = 100;

  private final FindNotices findNotices;
  private final SyncErrors errors;
  private final CountWaiting countWaiting;

  public Compare(FindNotices findNotices, SyncErrors errors, CountWaiting countWaiting) {
    this.findNotices = findNotices;
    this.errors = errors;
    this.countWaiting = countWaiting;
  }

  /** A firm as it is now. */
  record Now(
      CompanyId company,
      List<Notice.Entries> causes,
      Letter.Desk desk,
      Optional<Notice.Standstill> standstill) {
    List<NoticeId> standing() {
      return standstill.stream().map(Notice.Standstill::id).toList();
    }

    Stream<SyncError> open() {
      return causes.stream().flatMap(it -> it.errors().stream());
    }
  }

  /** What is new, and what will have been told with it. */
  record Difference(Letter.News news, List<ErrorId> openOrOnItsWay) {}

  Now now(CompanyId company) {
    var causes = findNotices.entries(company);
    var summary = errors.summary(company);
    var open = causes.stream().flatMap(it -> it.errors().stream()).toList();
    var desk =
        open.size() < FindNotices.ERRORS_MAX
            ? whole(open, summary)
            : new Letter.Desk(
                Math.max(summary.openInAll(), open.size()), Map.of(), summary.waiting(), null);
    return new Now(company, causes, desk, findNotices.standstill(company));
  }

  /** What all of them come to, and the oldest, is only said where all of them were read. */
  private static Letter.Desk whole(List<SyncError> open, Summary summary) {
    var oldest = open.stream().map(SyncError::openedAt).min(Comparator.naturalOrder());
    return new Letter.Desk(
        Math.max(summary.openInAll(), open.size()),
        sums(open),
        summary.waiting(),
        oldest.orElse(null));
  }

  private static Map<String, BigDecimal> sums(List<SyncError> open) {
    var sums = new TreeMap<String, BigDecimal>();
    for (var error : open) {
      if (error.subject().amount() instanceof Money(var amount, var currency)) {
        sums.merge(currency, amount, BigDecimal::add);
      }
    }
    return sums;
  }

  Difference with(ToldBefore told, Now now) {
    var known = Set.copyOf(told.errors());
    var open = now.open().map(SyncError::id).collect(Collectors.toSet());
    var gone = told.errors().stream().filter(it -> !open.contains(it)).toList();
    var ends = gone.stream().flatMap(it -> errors.find(now.company(), it).stream()).toList();
    var openOrOnItsWay = new ArrayList<ErrorId>(open);
    ends.stream()
        .filter(it -> !isSettled(it.status()))
        .map(SyncError::id)
        .forEach(openOrOnItsWay::add);
    var news =
        new Letter.News(
            fresh(now, known),
            (int) ends.stream().filter(it -> isHealed(it.status())).count(),
            (int) ends.stream().filter(it -> isDecided(it.status())).count(),
            flow(told, now));
    return new Difference(news, openOrOnItsWay);
  }

  private List<Letter.Fresh> fresh(Now now, Set<ErrorId> known) {
    var fresh = now.causes().stream().flatMap(it -> fresh(it, known).stream()).toList();
    var roots =
        fresh.stream().flatMap(it -> it.errors().stream()).map(SyncError::entity).limit(ROOTS_MAX);
    var behind = countWaiting.behindEach(roots.toList());
    return fresh.stream().map(it -> new Letter.Fresh(it, behind(it, behind))).toList();
  }

  private static Waiting behind(Notice.Entries cause, Map<EntityRef, Waiting> behind) {
    return cause.errors().stream()
        .flatMap(it -> Optional.ofNullable(behind.get(it.entity())).stream())
        .reduce(Waiting.NOTHING, Waiting::and);
  }

  private static Optional<Notice.Entries> fresh(Notice.Entries cause, Set<ErrorId> known) {
    var fresh = cause.errors().stream().filter(it -> !known.contains(it.id())).toList();
    return fresh.isEmpty() ? Optional.empty() : Optional.of(new Notice.Entries(cause.id(), fresh));
  }

  private static Letter.Flow flow(ToldBefore told, Now now) {
    if (now.standstill().isEmpty()) {
      return told.standstills().isEmpty() ? Letter.Flow.AS_BEFORE : Letter.Flow.GOES_AGAIN;
    }
    return told.standstills().containsAll(now.standing())
        ? Letter.Flow.AS_BEFORE
        : Letter.Flow.STOPPED;
  }

  private static boolean isSettled(Status status) {
    return switch (status) {
      case Status.Open _, Status.Resolving _, Status.Retrying _ -> false;
      case Status.Skipped _, Status.Resolved _ -> true;
    };
  }

  /** Without anybody at the desk. */
  private static boolean isHealed(Status status) {
    return status instanceof Status.Resolved && status.decidedBy().isEmpty();
  }

  private static boolean isDecided(Status status) {
    return status instanceof Status.Resolved && status.decidedBy().isPresent();
  }
}
