package io.syncdesk.core.record;

import static io.syncdesk.core.change.Told.NOON;

import io.syncdesk.core.change.Told;
import io.syncdesk.core.company.LeftOutBecause;
import io.syncdesk.core.fault.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every state a record can be in, once. */
public final class EveryState {
  private EveryState() {}

  public static List<State> state() {
    var elsewhere = Told.anAccount("acc-9").entity();
    var left =
        Arrays.stream(LeftOutBecause.values())
            .<State>map(it -> new State.NotSynced(it, new Try.First()))
            .toList();
    return Stream.concat(
            left.stream(),
            Stream.of(
                new State.Due(NOON, new Try.First()),
                new State.Due(NOON, new Try.Second(new Fault.NumberTaken("1042", "145"))),
                new State.Waiting(elsewhere, new Try.First()),
                new State.Synced(),
                State.Parked.REFUSED,
                new State.Skipped(State.Parked.Because.REFUSED),
                new State.LeftOutWith(elsewhere, new Try.First()),
                new State.Deleted()))
        .toList();
  }
}
