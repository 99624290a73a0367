package io.syncdesk.functions.resolution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.company.Member.Language;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.resolution.SyncError;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sync error with everything that led to it, and the way out of it. */
record SyncErrorDetailView(
    @JsonUnwrapped SyncErrorView error,
    GuidanceView guidance,
    List<DifferenceView> differences,
    @Nullable EvidenceView evidence,
    @Nullable TwinView twin,
    @Nullable String suggestedName,
    @Nullable String suggestedNumber,
    Details details,
    List<AttemptView> attempts,
    List<PastView> history) {

  /** QuickBooks' own words, for those who want to look it up or ask Intuit. */
  record Details(
      @Nullable String code,
      @Nullable String text,
      @Nullable String intuitTid,
      @Nullable Integer httpStatus) {}

  /** One earlier status and the reason there was for it then. */
  record PastView(@JsonUnwrapped StatusView status, FaultView fault, String reason, String until) {
    static PastView of(SyncError.Past past, Language language) {
      return new PastView(
          StatusView.of(past.status()),
          FaultView.of(past.fault()),
          SyncErrorView.reason(past.fault(), language),
          past.until().toString());
    }
  }

  static SyncErrorDetailView of(
      SyncError error, SyncErrorView line, Found found, Language language) {
    return new SyncErrorDetailView(
        line,
        found.guidance(),
        differences(error.fault()),
        found.evidence().orElse(null),
        found.twin().orElse(null),
        found.suggestedName().orElse(null),
        found.suggestedNumber().orElse(null),
        details(error),
        found.attempts().stream().map(AttemptView::of).toList(),
        error.history().stream().map(it -> PastView.of(it, language)).toList());
  }

  /** The item of QuickBooks that has the name of ours: it may be the same. */
  record TwinView(String id, String name) {}

  /** What was looked up for it. */
  record Found(
      GuidanceView guidance,
      Optional<EvidenceView> evidence,
      Optional<TwinView> twin,
      Optional<String> suggestedName,
      Optional<String> suggestedNumber,
      List<Attempt> attempts) {}

  /** A field that somebody changed in QuickBooks: as TaxDome says it, and as it stands there. */
  record DifferenceView(String field, String taxDome, String quickBooks) {}

  private static List<DifferenceView> differences(Fault fault) {
    return fault instanceof Fault.EditedInQuickBooks(var differences)
        ? differences.stream()
            .map(it -> new DifferenceView(it.field(), it.ours(), it.theirs()))
            .toList()
        : List.of();
  }

  private static Details details(SyncError error) {
    var trace = error.trace();
    return new Details(
        FaultView.of(error.fault()).params().get("code"),
        ifSaid(trace.said()),
        ifSaid(trace.intuitTid()),
        trace.status() == 0 ? null : trace.status());
  }

  static @Nullable String ifSaid(String text) {
    return text.isEmpty() ? null : text;
  }
}
