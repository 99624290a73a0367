package io.syncdesk.simulator.books;

/** What a caller asked QuickBooks to let pass for once. */
public enum Allowance {
  DUPLICATE_NUMBER
}
