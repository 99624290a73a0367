package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.fault.Fault;

/** Whether a fault that was foreseen is the one that came. */
final class Agreement {
  private Agreement() {}

  /**
   * The same fault, about the same thing as far as both name one: what QuickBooks says in its own
   * words cannot be known, and it does not always say which reference it means.
   */
  static boolean of(Fault foreseen, Fault met) {
    return switch (met) {
      case Fault.ReferenceInactive(var kind, var _) when kind.isEmpty() ->
          foreseen instanceof Fault.ReferenceInactive;
      case Fault.Malformed(var code, var _) ->
          foreseen instanceof Fault.Malformed(var ours, var _) && ours.equals(code);
      case Fault.TextTooLong _,
          Fault.TextForbidden _,
          Fault.EmailInvalid _,
          Fault.LinkRefused _,
          Fault.PaymentExceedsInvoice _,
          Fault.BusinessRule _ ->
          foreseen.getClass().equals(met.getClass());
      case Fault it -> foreseen.equals(it);
    };
  }
}
