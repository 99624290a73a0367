package io.syncdesk.core.lane;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Call;
import io.syncdesk.core.books.CaughtUp;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Cue;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Learned;
import io.syncdesk.core.books.Operation;
import io.syncdesk.core.books.Outcome;
import io.syncdesk.core.books.Reply;
import io.syncdesk.core.books.Sight;
import io.syncdesk.core.books.Trace;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.change.ContentHash;
import io.syncdesk.core.change.EntityRef;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.memory.InMemoryMirror;
import io.syncdesk.core.mirror.Merge;
import io.syncdesk.core.record.SyncRecord;
import io.syncdesk.core.record.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Books that hold invoices, each number once, and that know the calls they have answered. */
final class NumberedBooks implements Books {
  private final InMemoryMirror mirror;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Outcome> answered = new HashMap<>();

  NumberedBooks(InMemoryMirror mirror) {
    this.mirror = mirror;
  }

  /** Whose it is, empty if a bookkeeper typed it. */
  private record Row(String owner, String number) {}

  /** A bookkeeper types an invoice that we have not seen. */
  void type(String number) {
    rows.add(new Row("", number));
  }

  List<String> numbersOf(EntityRef invoice) {
    return rows.stream()
        .filter(it -> it.owner().equals(invoice.toString()))
        .map(Row::number)
        .toList();
  }

  List<String> numbers() {
    return rows.stream().map(Row::number).toList();
  }

  @Override
  public Draft draft(Task task) {
    var record = task.record();
    if (!record.counterparts().isEmpty()) {
      return new Draft.Shown(record.counterparts());
    }
    var number = ((Content.Present) task.content()).snapshot().label();
    return new Draft.Send(
        new Write(
            Operation.CREATE,
            BooksKind.INVOICE,
            record.entity() + "|" + number,
            record.contentHash(),
            Write.Then.DONE));
  }

  @Override
  public Reply send(Call call) {
    var outcomes =
        call.items().stream()
            .map(it ->
                answered.computeIfAbsent(
                    call.requestId() + "/" + it.bId(), _ -> outcome(it.write())))
            .toList();
    return new Reply.Answered(outcomes, Trace.NONE);
  }

  private Outcome outcome(Write write) {
    var body = write.body().split("\\|", -1);
    var number = body[1];
    if (numbers().contains(number) || mirror.isInUse(LaneOfAFirm.REALM, number)) {
      return new Outcome.Refused(new Fault.NumberTaken(number, ""));
    }
    rows.add(new Row(body[0], number));
    return new Outcome.Applied(counterpart(rows.size() - 1));
  }

  private static Counterpart counterpart(int row) {
    return new Counterpart(BooksKind.INVOICE, "row-" + row, "0", new ContentHash("as of v1"));
  }

  @Override
  public Sight look(SyncRecord record, Fault fault) {
    return sight(record.entity().toString());
  }

  @Override
  public Sight lookFor(Write write) {
    return sight(write.body().split("\\|", -1)[0]);
  }

  private Sight sight(String owner) {
    var seen = new ArrayList<Counterpart>();
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).owner().equals(owner)) {
        seen.add(counterpart(row));
      }
    }
    return new Sight.Seen(seen);
  }

  @Override
  public CaughtUp changes(Instant since, Set<Merge> merges, Set<Cue> wanted) {
    return new CaughtUp.Seen(List.of(), Map.of(), false);
  }

  @Override
  public void learnChanges() {}

  @Override
  public boolean hasMoreToLearn() {
    return false;
  }

  @Override
  public Learned learnMore() {
    return new Learned.Page();
  }
}
