package io.syncdesk.core.notice;

import io.syncdesk.core.change.CompanyId;
import io.syncdesk.core.resolution.ErrorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person has been told by letter: which open entries and which standstills, and for which
 * morning. {@code beingWrittenUntil} is set while a letter is on its way, so that nobody else
 * writes the same one.
 */
public record ToldBefore(
    CompanyId company,
    String memberId,
    @Nullable LocalDate morning,
    List<ErrorId> errors,
    List<NoticeId> standstills,
    @Nullable Instant beingWrittenUntil,
    long revision) {
  public static final long NOT_STORED = 0;

  public ToldBefore {
    errors = List.copyOf(errors);
    standstills = List.copyOf(standstills);
  }

  public static ToldBefore nothing(CompanyId company, String memberId) {
    return new ToldBefore(company, memberId, null, List.of(), List.of(), null, NOT_STORED);
  }

  /** Whether the letter of this morning, or of a later one, has been thought about. */
  boolean isServed(LocalDate day) {
    return morning != null && !morning.isBefore(day);
  }

  boolean isBeingWritten(Instant now) {
    return beingWrittenUntil != null && now.isBefore(beingWrittenUntil);
  }

  ToldBefore beingWritten(Instant until) {
    return new ToldBefore(company, memberId, morning, errors, standstills, until, revision);
  }

  ToldBefore served(LocalDate day, List<ErrorId> open, List<NoticeId> standing) {
    return new ToldBefore(company, memberId, day, open, standing, null, revision);
  }

  ToldBefore with(List<NoticeId> standing) {
    return new ToldBefore(company, memberId, morning, errors, standing, null, revision);
  }

  public ToldBefore stored() {
    return at(revision + 1);
  }

  /** The same, as the successor of what was kept under this revision. */
  ToldBefore at(long other) {
    return new ToldBefore(
        company, memberId, morning, errors, standstills, beingWrittenUntil, other);
  }
}
