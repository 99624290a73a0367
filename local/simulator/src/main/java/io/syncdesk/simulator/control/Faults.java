package io.syncdesk.simulator.control;

import io.syncdesk.simulator.wire.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mishaps in store; the first that is meant for a call strikes. */
public final class Faults {
  private static final int INJECTIONS_MAX = 1000;

  private final List<Injection> injections = new ArrayList<>();

  /** Endless mishaps stay, counted ones use themselves up. */
  public synchronized Optional<Mishap> strike(String realm, Call call) {
    for (int index = 0; index < injections.size(); index++) {
      var injection = injections.get(index);
      if (injection.isMeantFor(realm, call)) {
        use(index, injection);
        return Optional.of(injection.mishap());
      }
    }
    return Optional.empty();
  }

  private void use(int index, Injection injection) {
    if (injection.isEndless()) {
      return;
    }
    if (injection.count() == 1) {
      injections.remove(index);
    } else {
      injections.set(index, injection.once());
    }
  }

  synchronized void add(Injection injection) {
    if (injections.size() >= INJECTIONS_MAX) {
      throw new IllegalStateException("More than " + INJECTIONS_MAX + " faults in store");
    }
    injections.add(injection);
  }

  synchronized void clear() {
    injections.clear();
  }

  synchronized List<Injection> all() {
    return List.copyOf(injections);
  }
}
