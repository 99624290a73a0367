package io.syncdesk.functions.taxdomechanges;

import java.util.Map;

/** Where messages go that nothing can be done with. */
interface DeadLetters {
  void send(String body, Map<String, String> attributes);
}
