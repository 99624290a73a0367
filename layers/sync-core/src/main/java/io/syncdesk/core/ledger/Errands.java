package io.syncdesk.core.ledger;

import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.command.Command;
import java.util.Set;

/**
 * What a lane has to do on the side because of a step, stored with it so that no crash loses it:
 * tell TaxDome something, and judge anew what depends on a client whose syncing was switched.
 */
public record Errands(Set<Command> commands, Set<EntityRef> switched) {
  public static final Errands NONE = new Errands(Set.of(), Set.of());

  public Errands {
    commands = Set.copyOf(commands);
    switched = Set.copyOf(switched);
  }

  public static Errands tell(Command command) {
    return new Errands(Set.of(command), Set.of());
  }

  public boolean isNone() {
    return commands.isEmpty() && switched.isEmpty();
  }
}
