package io.syncdesk.functions.resolution;

/** On which side the cure lies. */
enum Side {
  QUICKBOOKS,
  TAXDOME,
  /** The settings of the firm on this desk. */
  SETTINGS,
  /** A decision on this desk is the cure. */
  HERE,
  SUPPORT
}
