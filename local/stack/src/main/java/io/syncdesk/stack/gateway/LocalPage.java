package io.syncdesk.stack.gateway;

import java.util.Map;
import java.util.Optional;

/** A page that exists on one machine only, beside what the template lists. */
@FunctionalInterface
public interface LocalPage {
  /** Empty when there is nothing to show for such a query. */
  Optional<String> json(Map<String, String> query);
}
