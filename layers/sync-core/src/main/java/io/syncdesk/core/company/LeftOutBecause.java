package io.syncdesk.core.company;

/** Why an entity is deliberately not in the books. */
public enum LeftOutBecause {
  /** Dated before the firm's sync start date. */
  BEFORE_START_DATE,
  /** A processing fee, and the firm makes no expenses for fees. */
  EXPENSES_ARE_OFF,
  /** An offline payment whose tick box, or the setting it follows, says no. */
  PAYMENT_IS_NOT_TO_SYNC,
  /** Voided or deleted before it ever reached the books. */
  NOTHING_TO_SHOW,
  /** The firm stopped syncing this client. */
  SYNC_STOPPED
}
