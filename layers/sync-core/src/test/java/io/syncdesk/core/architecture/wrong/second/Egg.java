package io.syncdesk.core.architecture.wrong.second;

import io.syncdesk.core.architecture.wrong.first.Hen;
import java.util.List;

/** Cannot be without the other one. */
public record Egg(List<Hen> others) {
  public Egg {
    others = List.copyOf(others);
  }
}
