package io.syncdesk.aws;

import static java.util.Map.entry;

import io.syncdesk.core.attempt.Attempt;
import io.syncdesk.core.change.Account;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.Fee;
import io.syncdesk.core.change.Invoice;
import io.syncdesk.core.change.Payment;
import io.syncdesk.core.change.Refund;
import io.syncdesk.core.change.Service;
import io.syncdesk.core.change.Snapshot;
import io.syncdesk.core.command.Command;
import io.syncdesk.core.company.Pace;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.core.record.Amendment;
import io.syncdesk.core.record.State;
import io.syncdesk.core.record.Try;
import io.syncdesk.core.resolution.Resolution;
import io.syncdesk.core.resolution.Status;
import java.util.Map;
import java.util.Set;

/**
 * What the tables call each alternative of the core's sealed families. Classes may be renamed;
 * these names are in stored items and stay.
 */
final class TypeNames {

  private TypeNames() {}

  /** The families of which stored items hold members. */
  static final Set<Class<?>> FAMILIES =
      Set.of(
          Amendment.class,
          Attempt.Result.class,
          Attempt.Sent.class,
          Command.Instruction.class,
          Content.class,
          Fault.class,
          Mirror.Loaded.class,
          Pace.class,
          Resolution.class,
          Snapshot.class,
          State.class,
          Status.class,
          Status.Cure.class,
          Try.class);

  static final Map<Class<?>, String> ALL =
      Map.ofEntries(
          entry(Amendment.None.class, "none"),
          entry(Amendment.NewCustomer.class, "new-customer"),
          entry(Amendment.OtherNumber.class, "other-number"),
          entry(Amendment.GivenNumber.class, "given-number"),
          entry(Command.Instruction.DeleteService.class, "delete-service"),
          entry(Command.Instruction.AssignInvoiceNumber.class, "assign-invoice-number"),
          entry(Command.Instruction.SetAccountSync.class, "set-account-sync"),
          entry(Resolution.Resync.class, "resync"),
          entry(Resolution.Skip.class, "skip"),
          entry(Resolution.Keep.class, "keep"),
          entry(Resolution.Link.class, "link"),
          entry(Resolution.CreateCustomer.class, "create-customer"),
          entry(Resolution.StopSyncing.class, "stop-syncing"),
          entry(Resolution.DeleteService.class, "delete-service"),
          entry(Resolution.Renumber.class, "renumber"),
          entry(Resolution.Reopen.class, "reopen"),
          entry(Attempt.Result.Applied.class, "applied"),
          entry(Attempt.Result.Refused.class, "refused"),
          entry(Attempt.Sent.Nothing.class, "nothing"),
          entry(Attempt.Sent.Request.class, "request"),
          entry(Content.Present.class, "present"),
          entry(Content.Voided.class, "voided"),
          entry(Content.Deleted.class, "deleted"),
          entry(Fault.StaleSyncToken.class, "stale-sync-token"),
          entry(Fault.RequestIdSeen.class, "request-id-seen"),
          entry(Fault.Unanswered.class, "unanswered"),
          entry(Fault.InternalFailure.class, "internal-failure"),
          entry(Fault.NoMatchingCustomer.class, "no-matching-customer"),
          entry(Fault.NameTaken.class, "name-taken"),
          entry(Fault.NumberTaken.class, "number-taken"),
          entry(Fault.Duplicate.class, "duplicate"),
          entry(Fault.PeriodClosed.class, "period-closed"),
          entry(Fault.ReferenceInactive.class, "reference-inactive"),
          entry(Fault.DeletedInQuickBooks.class, "deleted-in-quickbooks"),
          entry(Fault.EditedInQuickBooks.class, "edited-in-quickbooks"),
          entry(Fault.VoidedInQuickBooks.class, "voided-in-quickbooks"),
          entry(Fault.MergedInQuickBooks.class, "merged-in-quickbooks"),
          entry(Fault.DoubledInQuickBooks.class, "doubled-in-quickbooks"),
          entry(Fault.AccountTypeWrong.class, "account-type-wrong"),
          entry(Fault.AccountMissing.class, "account-missing"),
          entry(Fault.SettingMissing.class, "setting-missing"),
          entry(Fault.TextTooLong.class, "text-too-long"),
          entry(Fault.TextForbidden.class, "text-forbidden"),
          entry(Fault.EmailInvalid.class, "email-invalid"),
          entry(Fault.RequiredMissing.class, "required-missing"),
          entry(Fault.AmountsDisagree.class, "amounts-disagree"),
          entry(Fault.LinkRefused.class, "link-refused"),
          entry(Fault.PaymentExceedsInvoice.class, "payment-exceeds-invoice"),
          entry(Fault.PaymentMethodNotCard.class, "payment-method-not-card"),
          entry(Fault.Deposited.class, "deposited"),
          entry(Fault.MatchedToBank.class, "matched-to-bank"),
          entry(Fault.SettledByMerchant.class, "settled-by-merchant"),
          entry(Fault.HasDependents.class, "has-dependents"),
          entry(Fault.HasBalance.class, "has-balance"),
          entry(Fault.TaxSetup.class, "tax-setup"),
          entry(Fault.FeatureMissing.class, "feature-missing"),
          entry(Fault.CompanyReset.class, "company-reset"),
          entry(Fault.ReferenceDeleted.class, "reference-deleted"),
          entry(Fault.BusinessRule.class, "business-rule"),
          entry(Fault.Unknown.class, "unknown"),
          entry(Fault.Malformed.class, "malformed"),
          entry(Mirror.Loaded.UpTo.class, "up-to"),
          // Once, lists were all that was kept: whoever was through with them is so with those.
          entry(Mirror.Loaded.Lists.class, "whole"),
          entry(Mirror.Loaded.DocumentsUpTo.class, "documents-up-to"),
          entry(Mirror.Loaded.Whole.class, "everything"),
          entry(Pace.Running.class, "running"),
          entry(Pace.Paused.class, "paused"),
          entry(Account.class, "account"),
          entry(Service.class, "service"),
          entry(Invoice.class, "invoice"),
          entry(Payment.class, "payment"),
          entry(Refund.class, "refund"),
          entry(Fee.class, "fee"),
          entry(State.Due.class, "due"),
          entry(State.Waiting.class, "waiting"),
          entry(State.Synced.class, "synced"),
          entry(State.Parked.class, "parked"),
          entry(State.Skipped.class, "skipped"),
          entry(State.NotSynced.class, "not-synced"),
          entry(State.LeftOutWith.class, "left-out-with"),
          entry(State.Deleted.class, "deleted"),
          entry(Status.Open.class, "open"),
          entry(Status.Resolving.class, "resolving"),
          entry(Status.Retrying.class, "retrying"),
          entry(Status.Skipped.class, "skipped"),
          entry(Status.Resolved.class, "resolved"),
          entry(Status.Cure.Decided.class, "decided"),
          entry(Status.Cure.ChangedInTaxDome.class, "changed-in-taxdome"),
          entry(Status.Cure.LeftOut.class, "left-out"),
          entry(Status.Cure.FixedInQuickBooks.class, "fixed-in-quickbooks"),
          entry(Try.First.class, "first"),
          entry(Try.Second.class, "second"));
}
