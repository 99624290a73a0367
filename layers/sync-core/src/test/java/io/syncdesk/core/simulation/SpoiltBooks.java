package io.syncdesk.core.simulation;

import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.CaughtUp;
import io.syncdesk.core.books.Cue;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Learned;
import io.syncdesk.core.books.Reply;
import io.syncdesk.core.books.Sight;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.lane.Books;
import io.syncdesk.core.mirror.Merge;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Task;
import java.time.Instant;
import java.util.Set;

/** Books that do some things in a way of their own. */
class SpoiltBooks implements Books {
  private final Books books;

  SpoiltBooks(Books books) {
    this.books = books;
  }

  @Override
  public Draft draft(Task task) {
    return books.draft(task);
  }

  @Override
  public Reply send(Call call) {
    return books.send(call);
  }

  @Override
  public Sight look(SyncRecord record, Fault fault) {
    return books.look(record, fault);
  }

  @Override
  public CaughtUp changes(Instant since, Set<Merge> merges, Set<Cue> wanted) {
    return books.changes(since, merges, wanted);
  }

  @Override
  public boolean hasMoreToLearn() {
    return books.hasMoreToLearn();
  }

  @Override
  public Learned learnMore() {
    return books.learnMore();
  }

  @Override
  public void learnChanges() {
    books.learnChanges();
  }

  @Override
  public Sight lookFor(Write write) {
    return books.lookFor(write);
  }
}
