package io.syncdesk.core.simulation;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Every call to the world passes here: others may go first, the caller may crash before or after
 * it, and it may take its time.
 */
final class Gate {
  private final Stage stage;
  private final Chance chance;
  private final Plan plan;
  private final Chronicle chronicle;
  private final CrashAt crashAt;
  private final Set<String> doomed = new HashSet<>();
  private boolean calm;
  private int calls;

  Gate(Stage stage, Chance chance, Plan plan, Chronicle chronicle, CrashAt crashAt) {
    this.stage = stage;
    this.chance = chance;
    this.plan = plan;
    this.chronicle = chronicle;
    this.crashAt = crashAt;
  }

  /**
   * At which calls, counted from 1, a run is told to crash; twice the number, plus one if after.
   */
  record CrashAt(int first, int second) {
    static final CrashAt NEVER = new CrashAt(-1, -1);

    boolean before(int call) {
      return first == 2 * call || second == 2 * call;
    }

    boolean after(int call) {
      return first == 2 * call + 1 || second == 2 * call + 1;
    }
  }

  /** The process of an actor ends here. */
  static final class Crash extends Error {
    private Crash() {
      super("crash", null, false, false);
    }
  }

  /** From here on nothing goes wrong by itself any more. */
  void calm() {
    calm = true;
  }

  /** All processes are ended: whoever acts now gets no further than their next call. */
  void everybodyCrashes() {
    doomed.addAll(stage.actors());
  }

  boolean strikes(Trouble trouble) {
    return !calm && chance.permille(plan.permille(trouble));
  }

  /** Takes as long as QuickBooks takes, where the plan has it so; also when all is calm. */
  void takesSeconds() {
    if (chance.permille(plan.permille(Trouble.TAKES_SECONDS))) {
      stage.sleep(chance.between(200, 3_000));
    }
  }

  int calls() {
    return calls;
  }

  <T> T call(String what, Supplier<T> inner) {
    stage.handOver();
    int call = ++calls;
    if (doomed.contains(stage.actor()) || strikes(Trouble.CRASH) || crashAt.before(call)) {
      chronicle.note("crash before " + what);
      throw new Crash();
    }
    var result = inner.get();
    chronicle.call(what, result);
    if (doomed.contains(stage.actor()) || strikes(Trouble.CRASH) || crashAt.after(call)) {
      chronicle.note("crash after " + what);
      throw new Crash();
    }
    if (strikes(Trouble.SLOW_CALL)) {
      stage.sleep(chance.between(1_000, 40_000));
    }
    return result;
  }
}
