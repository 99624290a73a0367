package io.syncdesk.simulator;

import io.syncdesk.simulator.gateway.Limits;
import java.nio.file.Path;

/** A simulator in a process of its own, so that a test can kill it. */
final class SimulatorProcess {
  private SimulatorProcess() {}

  /** Prints its address and a token once it is ready. */
  public static void main(String[] arguments) {
    var simulator =
        QuickBooksSimulator.builder()
            .dataDirectory(Path.of(arguments[0]))
            .limits(Limits.none())
            .start();
    simulator.company(World.REALM);
    System.out.println(simulator.companyUri());
  }
}
