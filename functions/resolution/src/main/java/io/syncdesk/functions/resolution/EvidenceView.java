package io.syncdesk.functions.resolution;

import io.syncdesk.core.change.Money;
import io.syncdesk.core.desk.Evidence;
import io.syncdesk.core.mirror.Document;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Our document and the one in its way, side by side, and on what the two agree. */
record EvidenceView(Ours ours, Theirs theirs, List<String> same) {

  /** As TaxDome has it. */
  record Ours(String number, @Nullable MoneyView amount, @Nullable String date, String client) {}

  /** As QuickBooks has it, with the page where it is. */
  record Theirs(
      String id,
      String number,
      MoneyView amount,
      String date,
      String customer,
      @Nullable MoneyView balance,
      boolean voided,
      @Nullable String url) {}

  static EvidenceView of(Evidence evidence, Optional<String> url) {
    var ours = evidence.ours();
    return new EvidenceView(
        new Ours(
            ours.number(),
            Optional.ofNullable(ours.amount()).map(MoneyView::of).orElse(null),
            Optional.ofNullable(ours.date()).map(LocalDate::toString).orElse(null),
            ours.client()),
        theirs(evidence.theirs(), url),
        evidence.same().stream().sorted().map(Words::kebab).toList());
  }

  private static Theirs theirs(Evidence.Theirs theirs, Optional<String> url) {
    var document = theirs.document();
    var balance = document.amounts().balance();
    return new Theirs(
        document.bookId(),
        document.number(),
        money(document, document.amounts().total()),
        document.date().toString(),
        theirs.customer(),
        balance == null ? null : money(document, balance),
        document.isVoided(),
        url.orElse(null));
  }

  private static MoneyView money(Document document, BigDecimal amount) {
    return MoneyView.of(new Money(amount, document.amounts().currency()));
  }
}
