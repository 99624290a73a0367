package io.syncdesk.quickbooks.lists;

import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.company.Pause;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.lane.Deadline;
import io.syncdesk.core.mirror.ListKind;
import io.syncdesk.core.mirror.Listed;
import io.syncdesk.core.mirror.Mirror;
import io.syncdesk.quickbooks.client.Reader;
import io.syncdesk.quickbooks.client.Reading;
import io.syncdesk.quickbooks.query.Query;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Fills the mirror when a company is opened for the first time: preferences, then list by list,
 * page by page, over as many turns as that takes.
 */
public final class LoadLists {
  /** A page that QuickBooks takes its time for, and storing the first portion of it. */
  static final Duration PAGE_TAKES_AT_MOST = Duration.ofSeconds(25);

  /** Customers take longest: each is stored under every part of its name that finds it. */
  static final int PORTION_SIZE = 250;

  static final Duration PORTION_TAKES_AT_MOST = Duration.ofSeconds(10);

  private final Reader reader;
  private final TurnMirror mirror;
  private final Deadline deadline;

  public LoadLists(Reader reader, TurnMirror mirror, Deadline deadline) {
    this.reader = reader;
    this.mirror = mirror;
    this.deadline = deadline;
  }

  /** How far the lists are. */
  public sealed interface Lists {
    record Complete() implements Lists {}

    /** Time is up; the next turn goes on where this one stopped. */
    record ToBeContinued() implements Lists {}

    record Unreadable(Outcome.Undecided undecided) implements Lists {}
  }

  public Lists load() {
    while (mirror.loaded() instanceof Mirror.Loaded.UpTo(var kind, var position)) {
      if (!deadline.leaves(PAGE_TAKES_AT_MOST)) {
        return new Lists.ToBeContinued();
      }
      var step = mirror.knowsPreferences() ? loadPage(kind, position) : loadPreferences();
      if (step instanceof Reading.NotNow(var undecided)) {
        return new Lists.Unreadable(undecided);
      }
      if (step instanceof Reading.Refused(var fault) && !isAbsent(fault)) {
        return new Lists.Unreadable(new Outcome.Deferred(Pause.Why.OUTAGE));
      }
    }
    return new Lists.Complete();
  }

  private Reading loadPreferences() {
    var reading = reader.preferences();
    if (reading instanceof Reading.Rows(var rows)) {
      mirror.learn(CompanyPreferences.of(rows.getFirst()));
    }
    return reading;
  }

  private Reading loadPage(ListKind kind, int position) {
    var reading = reader.page(Query.all(kind.entity()).alsoInactive().from(position));
    switch (reading) {
      case Reading.Rows(var rows) -> {
        int learned = learn(Entries.listed(kind, rows));
        mirror.loaded(
            learned < Query.PAGE_SIZE && learned == rows.size()
                ? after(kind)
                : new Mirror.Loaded.UpTo(kind, position + learned));
      }
      case Reading.Refused(var fault) when isAbsent(fault) -> mirror.loaded(after(kind));
      case Reading.Refused _, Reading.NotNow _ -> {}
    }
    return reading;
  }

  /** How many there was time for: at least a portion, so that every turn gets on. */
  private int learn(List<Listed> entries) {
    int learned = 0;
    do {
      int end = Math.min(learned + PORTION_SIZE, entries.size());
      mirror.learn(entries.subList(learned, end));
      learned = end;
    } while (learned < entries.size() && deadline.leaves(PORTION_TAKES_AT_MOST));
    return learned;
  }

  /** The cheaper plans have no classes and no locations. */
  private static boolean isAbsent(Fault fault) {
    return fault instanceof Fault.FeatureMissing;
  }

  private static Mirror.Loaded after(ListKind kind) {
    return Arrays.stream(ListKind.values())
        .dropWhile(it -> it != kind)
        .skip(1)
        .findFirst()
        .<Mirror.Loaded>map(next -> new Mirror.Loaded.UpTo(next, 1))
        .orElseGet(Mirror.Loaded.Lists::new);
  }
}
