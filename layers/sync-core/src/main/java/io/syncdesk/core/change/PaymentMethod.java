package io.syncdesk.core.change;

/** How money came in. */
public enum PaymentMethod {
  CASH,
  CHECK,
  CARD,
  BANK,
  PROMOTIONAL_CREDIT
}
