package io.syncdesk.core.notice;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.resolution.Status;
import io.syncdesk.core.resolution.SyncError;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Something the owner and the admins of a firm should know, as it is now: one for each cause. */
public sealed interface Notice {
  NoticeId id();

  /** Since when it is so. */
  Instant since();

  /** Whether somebody who read it then has read what it says now. */
  boolean isKnownSince(Instant read);

  /** Entries that need a person, for one cause; newest first, at least one. */
  record Entries(NoticeId id, List<SyncError> errors) implements Notice {
    public Entries {
      errors = List.copyOf(errors);
    }

    @Override
    public Instant since() {
      return errors.stream().map(SyncError::openedAt).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** More entries for a cause that is known are no news; a cause that was gone and is back is. */
    @Override
    public boolean isKnownSince(Instant read) {
      return errors.stream().anyMatch(it -> wasOnTheDesk(it, read));
    }

    private static boolean wasOnTheDesk(SyncError error, Instant then) {
      var later = error.history().stream().filter(it -> it.until().isAfter(then)).toList();
      return later.isEmpty()
          ? !error.openedAt().isAfter(then)
          : later.stream().allMatch(it -> isOnTheDesk(it.status()));
    }

    private static boolean isOnTheDesk(Status status) {
      return switch (status) {
        case Status.Open _, Status.Resolving _, Status.Retrying _ -> true;
        case Status.Skipped _, Status.Resolved _ -> false;
      };
    }
  }

  /** The whole firm stands still, however many entries wait for it. */
  record Standstill(NoticeId id, Pause pause, Instant since) implements Notice {

    /** Each standstill is told once; the next one is another. */
    static Standstill of(CompanyId company, Pause pause, Instant since) {
      return new Standstill(
          NoticeId.of(company, "standstill " + pause.why() + " " + since), pause, since);
    }

    @Override
    public boolean isKnownSince(Instant read) {
      return true;
    }
  }

  /** QuickBooks lets us look at nothing until then: by its quota of a month, or for a minute. */
  record LooksRefused(NoticeId id, Instant since, Instant until) implements Notice {

    /** As many in a row as there are, one a month is enough said. */
    static LooksRefused of(CompanyId company, Instant looked, Instant until) {
      var month = until.toString().substring(0, "2026-11".length());
      return new LooksRefused(NoticeId.of(company, "looks " + month), looked, until);
    }

    @Override
    public boolean isKnownSince(Instant read) {
      return true;
    }
  }
}
