package io.syncdesk.functions.resolution;

/** How an advice that was followed comes to its end. */
enum Finish {
  /** QuickBooks' webhook tells, and what awaits just that is tried again. */
  QUICKBOOKS_TELLS,
  /** TaxDome sends a newer version. */
  TAXDOME_TELLS,
  /** One or the other. */
  EITHER_TELLS,
  /** Nobody tells: a person asks for another try. */
  RESYNC,
  /** The steps themselves end it. */
  IN_STEPS
}
