package io.syncdesk.functions.resolution;

/** Who may do what an advice asks for. */
enum Who {
  /** The owner and the admins of the firm: whoever sees the desk at all. */
  DESK,
  /** Whoever may change the lists of QuickBooks. */
  LISTS,
  /** Whoever may change documents in QuickBooks. */
  DOCUMENTS,
  CLOSING_DATE,
  TAX,
  SUBSCRIPTION,
  TAXDOME,
  /** The firm's owner, who alone connects QuickBooks (S16). */
  OWNER,
  SUPPORT
}
