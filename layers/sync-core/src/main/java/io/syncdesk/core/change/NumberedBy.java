package io.syncdesk.core.change;

/** Who chose an invoice's number. */
public enum NumberedBy {
  PERSON,
  AUTOMATION
}
