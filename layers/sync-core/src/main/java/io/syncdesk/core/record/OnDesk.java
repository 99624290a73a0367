package io.syncdesk.core.record;

/** Whether an unsettled sync error of this record is on somebody's desk. */
public enum OnDesk {
  NO,
  YES
}
