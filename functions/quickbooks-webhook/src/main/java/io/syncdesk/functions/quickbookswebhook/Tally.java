package io.syncdesk.functions.quickbookswebhook;

import io.syncdesk.aws.Log;
import io.syncdesk.core.change.CompanyId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the log says about a delivery: counts, and which lanes were woken. */
final class Tally {
  private final Sorted sorted;
  private final List<CompanyId> woken = new ArrayList<>();
  private int waiting;
  private int notServed;
  private int failed;

  Tally(Sorted sorted) {
    this.sorted = sorted;
  }

  void add(Noted noted) {
    switch (noted) {
      case Noted.Woken(var company) -> woken.add(company);
      case Noted.Waiting() -> waiting++;
      case Noted.NotServed() -> notServed++;
      case Noted.Failed() -> failed++;
    }
  }

  boolean isComplete() {
    return failed == 0;
  }

  /** Events are counted one by one, companies once for all of their events. */
  void write(Log.Line line) {
    line.with("events", sorted.events())
        .with("ignored", sorted.ignored())
        .with("unknown", sorted.unknown())
        .with("woken", woken.stream().map(CompanyId::value).collect(Collectors.joining(" ")))
        .with("waiting", waiting)
        .with("notServed", notServed)
        .with("failed", failed)
        .write();
  }
}
