package io.syncdesk.quickbooks.look;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Sight;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.Fee;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.Payment;
import io.syncdesk.core.change.Refund;
import io.syncdesk.core.change.Service;
import io.syncdesk.core.company.Settings;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.record.Amendment;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.quickbooks.client.Reader;
import io.syncdesk.quickbooks.client.Reading;
import io.syncdesk.quickbooks.lists.TurnMirror;
import io.syncdesk.quickbooks.translation.OwnItem;
import java.util.List;

/** The informed half of a second attempt: reads what the first one's fault points at. */
public final class Looks {
  private final Reader reader;
  private final TurnMirror mirror;
  private final Records records;
  private final Settings settings;
  private final Refresh refresh;
  private final OwnDocuments documents;
  private final Namesakes namesakes;

  public Looks(Reader reader, TurnMirror mirror, Records records, Settings settings) {
    this.reader = reader;
    this.mirror = mirror;
    this.records = records;
    this.settings = settings;
    this.refresh = new Refresh(reader, mirror);
    this.documents = new OwnDocuments(reader);
    this.namesakes = new Namesakes(reader, refresh, mirror);
  }

  public Sight look(SyncRecord record, Fault fault) {
    return switch (fault) {
      case Fault.StaleSyncToken _, Fault.DeletedInQuickBooks _ -> documents.reread(record);
      case Fault.RequestIdSeen _, Fault.Unanswered _, Fault.InternalFailure _ -> earlier(record);
      case Fault.NumberTaken(var number, var _) -> namesakes.numbered(record, number);
      case Fault.NameTaken(var name) -> namesakes.named(record, name);
      case Fault.NoMatchingCustomer(var name) ->
          Sights.refreshed(refresh.named(ListKind.CUSTOMER, name), record);
      case Fault.ReferenceInactive _ -> culprit(record);
      case Fault.AccountTypeWrong _, Fault.AccountMissing _ ->
          Sights.refreshed(refresh.list(ListKind.ACCOUNT), record);
      case Fault.PaymentMethodNotCard _ ->
          Sights.refreshed(refresh.list(ListKind.PAYMENT_METHOD), record);
      case Fault.PeriodClosed _, Fault.TaxSetup _, Fault.FeatureMissing _ ->
          Sights.refreshed(refresh.preferences(), record);
      case Fault.Duplicate _,
          Fault.SettingMissing _,
          Fault.TextTooLong _,
          Fault.TextForbidden _,
          Fault.EmailInvalid _,
          Fault.RequiredMissing _,
          Fault.AmountsDisagree _,
          Fault.LinkRefused _,
          Fault.PaymentExceedsInvoice _,
          Fault.Deposited _,
          Fault.MatchedToBank _,
          Fault.SettledByMerchant _,
          Fault.HasDependents _,
          Fault.HasBalance _,
          Fault.CompanyReset _,
          Fault.EditedInQuickBooks _,
          Fault.VoidedInQuickBooks _,
          Fault.MergedInQuickBooks _,
          Fault.DoubledInQuickBooks _,
          Fault.ReferenceDeleted _,
          Fault.BusinessRule _,
          Fault.Unknown _,
          Fault.Malformed _ ->
          Sights.unchanged(record);
    };
  }

  /** What a create that got no answer would have left behind. */
  public Sight lookFor(Write write) {
    return new LostCreate(documents, refresh).find(write);
  }

  /** QuickBooks failed or did not say; the write before may have been done all the same. */
  private Sight earlier(SyncRecord record) {
    if (!(record.content() instanceof Content.Present(var snapshot))) {
      return documents.find(record);
    }
    return switch (snapshot) {
      case Service service -> earlier(record, service);
      case Fee fee -> after(refresh.named(ListKind.VENDOR, fee.provider()), record);
      case Refund _ -> after(refresh.named(ListKind.ITEM, OwnItem.REFUND.itemName()), record);
      case Payment _ ->
          after(refresh.named(ListKind.ITEM, OwnItem.PROMOTIONAL_CREDIT.itemName()), record);
      case Account account -> Sights.refreshed(customersNamed(record, account), record);
      case Invoice _ -> documents.find(record);
    };
  }

  private Reading customersNamed(SyncRecord record, Account account) {
    var name =
        record.amendment() instanceof Amendment.NewCustomer(var other) ? other : account.name();
    return refresh.named(ListKind.CUSTOMER, name);
  }

  private Sight earlier(SyncRecord record, Service service) {
    return OwnKinds.counterpart(record, BooksKind.ITEM).isPresent()
        ? documents.reread(record)
        : namesakes.named(record, service.name());
  }

  /** The vendor or the item that a document needs may be what was written. */
  private Sight after(Reading needed, SyncRecord record) {
    return Sights.of(needed, record, _ -> documents.find(record));
  }

  /** First the record's own entities: "not found" may mean themselves. */
  private Sight culprit(SyncRecord record) {
    return switch (documents.reread(record)) {
      case Sight.Seen seen -> {
        var inspection = new Inspection(reader, refresh, mirror);
        inspection.lists(listsNamedFrom(record));
        yield inspection.inspect(References.of(record, records, settings), seen);
      }
      case Sight.Hopeless hopeless -> hopeless;
      case Sight.NotNow notNow -> notNow;
    };
  }

  private static List<ListKind> listsNamedFrom(SyncRecord record) {
    return switch (record.entity().kind()) {
      case ACCOUNT, INVOICE -> List.of();
      case SERVICE, FEE -> List.of(ListKind.ACCOUNT);
      case PAYMENT, REFUND -> List.of(ListKind.ACCOUNT, ListKind.PAYMENT_METHOD);
    };
  }
}
