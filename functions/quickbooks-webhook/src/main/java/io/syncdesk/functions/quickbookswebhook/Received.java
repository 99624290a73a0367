package io.syncdesk.functions.quickbookswebhook;

/** What became of a delivery. */
enum Received {
  ACCEPTED,
  /** Not a delivery of QuickBooks, as far as anybody can tell. */
  NOT_SIGNED,
  TOO_LARGE,
  /** Some of it could not be stored or passed on: QuickBooks shall bring all of it again. */
  NOT_STORED
}
