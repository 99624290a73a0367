package io.syncdesk.core.architecture.wrong.first;

import io.syncdesk.core.architecture.wrong.second.Egg;
import java.util.List;

/** Cannot be without the other one. */
public record Hen(List<Egg> others) {
  public Hen {
    others = List.copyOf(others);
  }
}
