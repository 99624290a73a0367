package io.syncdesk.quickbooks.foresight;

/** Why a forecast may miss; {@code NotForeseenTest} shows one of each. */
enum Unseen {
  /** We keep no copy of employees, and they share their names with customers and vendors. */
  A_NAME_OF_AN_EMPLOYEE,
  /** Whether an item of the same name is the same on all, only a look at it tells. */
  AN_EQUAL_ITEM,
  /** A deposit changes nothing of a payment that we keep. */
  A_DEPOSIT,
  /** What a bookkeeper adds to a document is not ours to keep. */
  ADDED_BY_THE_BOOKKEEPER,
  /** Our copy is as old as the last look. */
  SINCE_THE_LAST_LOOK,
  /** What it depends on changes in the same moment. */
  AT_THE_SAME_MOMENT
}
