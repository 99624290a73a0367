package io.syncdesk.core.memory;

import io.syncdesk.core.command.Command;
import io.syncdesk.core.command.TaxDome;
import java.util.ArrayList;
import java.util.List;

/** {@link TaxDome} that remembers what it was told. */
public final class InMemoryTaxDome implements TaxDome {
  private final List<Command> told = new ArrayList<>();

  @Override
  public void tell(Command command) {
    told.add(command);
  }

  public List<Command> told() {
    return List.copyOf(told);
  }
}
