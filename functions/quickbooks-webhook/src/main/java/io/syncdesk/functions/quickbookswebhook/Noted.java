package io.syncdesk.functions.quickbookswebhook;

import io.syncdesk.core.change.CompanyId;

/** What became of the news of one company. */
sealed interface Noted {
  /** It is noted, and the first since the lane looked: the lane has been woken. */
  record Woken(CompanyId company) implements Noted {}

  /** It is noted; the lane has been woken before and has not looked yet. */
  record Waiting() implements Noted {}

  /** No firm of ours has connected this company. */
  record NotServed() implements Noted {}

  /** The table or the queue would not have it. */
  record Failed() implements Noted {}
}
