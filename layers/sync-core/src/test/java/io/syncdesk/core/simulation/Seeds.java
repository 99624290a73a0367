package io.syncdesk.core.simulation;

/**
 * How many worlds a test plays: what two cores can do on every commit, or ten times as many where
 * {@code -Dsimulation.full} asks for a full run. Each number can be set by its name as well.
 */
final class Seeds {
  private Seeds() {}

  static int count(String name, int onEveryCommit) {
    int usual = Boolean.getBoolean("simulation.full") ? 10 * onEveryCommit : onEveryCommit;
    return Integer.getInteger("simulation." + name, usual);
  }
}
