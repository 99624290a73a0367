package io.syncdesk.core.record;

/** Whether there is a sync error of this record that what comes of its next try may settle. */
public enum OnDesk {
  NO,
  YES
}
