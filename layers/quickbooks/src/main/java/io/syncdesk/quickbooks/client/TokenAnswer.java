package io.syncdesk.quickbooks.client;

import io.syncdesk.core.company.TokenPair;

/** What Intuit's token server said to a code or a refresh token. */
sealed interface TokenAnswer {
  record Given(TokenPair pair) implements TokenAnswer {}

  /** It does not take what it was shown (any more). */
  record Invalid() implements TokenAnswer {}

  /** No decision: what we have may still be good. */
  record NotNow() implements TokenAnswer {}
}
