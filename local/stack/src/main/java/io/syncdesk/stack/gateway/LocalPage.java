package io.syncdesk.stack.gateway;

import java.util.Map;

/** A page that exists on one machine only, beside what the template lists. */
@FunctionalInterface
public interface LocalPage {
  /** What it answers to the parameters of a query or, where one was sent, of a form. */
  LocalAnswer answer(Map<String, String> parameters);
}
