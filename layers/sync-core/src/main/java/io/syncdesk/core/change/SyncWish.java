package io.syncdesk.core.change;

/** The tick box "Sync this payment to QuickBooks Online" of a payment that was entered by hand. */
public enum SyncWish {
  YES,
  NO,
  /** The person left it as the firm's setting has it. */
  AS_SETTING
}
