package io.syncdesk.core.lane;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Cue;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import java.util.Optional;
import java.util.stream.Stream;

/** What would have to happen in QuickBooks before a parked change is worth another try (B7). */
final class AwaitedCue {
  private AwaitedCue() {}

  /** Nothing for what only TaxDome, our settings or a person's decision can cure. */
  static Optional<Cue> of(SyncRecord record, Fault fault, Records records) {
    return switch (fault) {
      case Fault.NoMatchingCustomer(var name) -> Optional.of(Cue.named("Customer", name));
      case Fault.NameTaken(var name) -> Optional.of(Cue.nameOfAnybody(name));
      case Fault.NumberTaken(var number, var bookId) -> Optional.of(number(record, number, bookId));
      case Fault.ReferenceInactive(var kind, var name) ->
          kind.isEmpty() ? ofWhatItNeeds(record, records) : Optional.of(nameOrKind(kind, name));
      case Fault.AccountTypeWrong(var account) -> Optional.of(nameOrKind("Account", account));
      // By its name, or by the id that a setting holds: any change of an account may be it.
      case Fault.AccountMissing _ -> Optional.of(Cue.anyOf("Account"));
      case Fault.PaymentMethodNotCard(var method) ->
          Optional.of(nameOrKind("PaymentMethod", method));
      case Fault.PeriodClosed _, Fault.TaxSetup _, Fault.FeatureMissing _ ->
          Optional.of(Cue.PREFERENCES);
      case Fault.LinkRefused _, Fault.PaymentExceedsInvoice _ -> ofWhatItNeeds(record, records);
      case Fault.Deposited _,
          Fault.MatchedToBank _,
          Fault.SettledByMerchant _,
          Fault.HasDependents _,
          Fault.HasBalance _ ->
          own(record);
      case Fault.StaleSyncToken _,
          Fault.RequestIdSeen _,
          Fault.Unanswered _,
          Fault.InternalFailure _,
          Fault.Duplicate _,
          Fault.DeletedInQuickBooks _,
          Fault.EditedInQuickBooks _,
          Fault.VoidedInQuickBooks _,
          Fault.MergedInQuickBooks _,
          Fault.DoubledInQuickBooks _,
          Fault.SettingMissing _,
          Fault.TextTooLong _,
          Fault.TextForbidden _,
          Fault.EmailInvalid _,
          Fault.RequiredMissing _,
          Fault.AmountsDisagree _,
          Fault.CompanyReset _,
          Fault.ReferenceDeleted _,
          Fault.BusinessRule _,
          Fault.Unknown _,
          Fault.Malformed _ ->
          Optional.empty();
    };
  }

  private static Cue nameOrKind(String kind, String name) {
    return name.isBlank() ? Cue.anyOf(kind) : Cue.named(kind, name);
  }

  /** The document that has the number, or when QuickBooks did not tell, whatever has it. */
  private static Cue number(SyncRecord record, String number, String bookId) {
    var kind = BooksKind.showing(record.entity().kind()).entity();
    return bookId.isEmpty() ? Cue.named(kind, number) : Cue.entity(kind, bookId);
  }

  private static Optional<Cue> own(SyncRecord record) {
    return record.counterparts().stream().findFirst().map(AwaitedCue::entity);
  }

  /** The most special of what it depends on: for a payment its invoice rather than its client. */
  private static Optional<Cue> ofWhatItNeeds(SyncRecord record, Records records) {
    return dependencies(record)
        .flatMap(it -> records.find(it).stream())
        .flatMap(it -> it.counterparts().stream())
        .reduce((_, last) -> last)
        .map(AwaitedCue::entity);
  }

  private static Stream<EntityRef> dependencies(SyncRecord record) {
    return record.content() instanceof Content.Present(var snapshot)
        ? snapshot.dependsOn(record.entity().company()).stream()
        : Stream.empty();
  }

  private static Cue entity(Counterpart counterpart) {
    return Cue.entity(counterpart.kind().entity(), counterpart.bookId());
  }
}
