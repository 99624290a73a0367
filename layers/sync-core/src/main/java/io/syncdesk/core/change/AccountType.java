package io.syncdesk.core.change;

/** Whether a client is a person or a company. */
public enum AccountType {
  INDIVIDUAL,
  COMPANY
}
