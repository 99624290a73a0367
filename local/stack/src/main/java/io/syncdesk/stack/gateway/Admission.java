package io.syncdesk.stack.gateway;

import java.util.List;
import java.util.Map;

/** Whether a call may reach its function. */
sealed interface Admission {
  /** The route is open to everyone. */
  record Anyone() implements Admission {}

  /** The token is good; these are its claims, all of them as text. */
  record Holder(Map<String, String> claims, List<String> scopes) implements Admission {}

  /** No token, or not a good one. */
  record NoToken(String why) implements Admission {}

  /** A good token, made for something else. */
  record NoScope(List<String> needed) implements Admission {}
}
