package io.syncdesk.functions.connection;

import io.syncdesk.core.connection.FinishConnecting;
import io.syncdesk.core.connection.Secret;

/** What is answered, before it is put into words and HTTP. */
sealed interface Answer permits Answer.Shown, Answer.Leave, Answer.Back, Answer.Page, Problem {

  /** How the firm stands with QuickBooks. */
  record Shown(ConnectionView view) implements Answer {}

  /** Where the person has to go, and what their browser keeps meanwhile. */
  record Leave(String page, Secret browser) implements Answer {}

  /** It is done, and the desk shows it. */
  record Back() implements Answer {}

  /** The person is told why nothing was connected. */
  record Page(FinishConnecting.Why why) implements Answer {}
}
