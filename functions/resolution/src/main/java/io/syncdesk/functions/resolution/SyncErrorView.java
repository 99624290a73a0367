package io.syncdesk.functions.resolution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.syncdesk.core.company.Member.Language;
import io.syncdesk.core.desk.CountWaiting;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.SyncError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sync error as a line of a list: what did not arrive, whose, why, and what can be done. */
record SyncErrorView(
    String id,
    String category,
    String entity,
    String entityId,
    String label,
    String client,
    @Nullable MoneyView amount,
    @Nullable String date,
    FaultView fault,
    String reason,
    String openedAt,
    @JsonUnwrapped StatusView status,
    List<String> allowed,
    @Nullable WaitingView waiting) {

  static SyncErrorView of(SyncError error, Language language) {
    return of(error, error.allowed(), null, language);
  }

  /** With what can be done in this order, and what waits behind it. */
  static SyncErrorView of(
      SyncError error,
      List<Resolution.Kind> allowed,
      CountWaiting.@Nullable Waiting behind,
      Language language) {
    var subject = error.subject();
    return new SyncErrorView(
        error.id().value(),
        error.category().word(),
        error.entity().kind().word(),
        error.entity().id(),
        subject.label(),
        subject.clientName(),
        subject.amount() == null ? null : MoneyView.of(subject.amount()),
        subject.date() == null ? null : subject.date().toString(),
        FaultView.of(error.fault()),
        reason(error.fault(), language),
        error.openedAt().toString(),
        StatusView.of(error.status()),
        allowed.stream().map(Resolution.Kind::word).toList(),
        behind == null ? null : WaitingView.of(behind));
  }

  /** The fault in one sentence. */
  static String reason(Fault fault, Language language) {
    return Phrases.ofFaults(language).say(fault.word(), Facts.of(fault, language));
  }
}
