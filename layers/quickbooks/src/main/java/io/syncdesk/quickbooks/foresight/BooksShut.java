package io.syncdesk.quickbooks.foresight;

/** Why nothing at all can be written to a firm's QuickBooks yet. */
public enum BooksShut {
  NOT_CONNECTED,
  /** Just connected: the lists that documents refer to are still being read. */
  LISTS_ARE_BEING_READ
}
