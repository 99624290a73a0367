package io.syncdesk.quickbooks.foresight;

import io.syncdesk.core.books.BooksKind;
import io.syncdesk.core.books.Counterpart;
import io.syncdesk.core.books.Draft;
import io.syncdesk.core.books.Write;
import io.syncdesk.core.change.Content;
import io.syncdesk.core.fault.Fault;
import io.syncdesk.core.record.JudgeReadiness;
import io.syncdesk.core.record.Readiness;
import io.syncdesk.core.record.Records;
import io.syncdesk.core.record.Task;
import io.syncdesk.quickbooks.foresight.rule.Known;
import io.syncdesk.quickbooks.foresight.rule.Proposal;
import io.syncdesk.quickbooks.foresight.rule.Rules;
import io.syncdesk.quickbooks.translation.Translation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Goes through the writes of a task as the lane would make them, one after the other, each as if
 * the one before had been done: a refund that needs an item first, a fee its vendor.
 */
final class Rehearsal {
  /** A credit that needs its item, its memo and its application has three. */
  private static final int WRITES_MAX = 4;

  private final NextTry next;
  private final Known known;
  private final Translation translation;
  private final List<Effect> effects = new ArrayList<>();
  private final Set<Fault> faults = new LinkedHashSet<>();

  Rehearsal(NextTry next, Known known, Records records) {
    this.next = next;
    this.known = known;
    this.translation = new Translation(known.mirror(), records);
  }

  Forecast play(Task task) {
    var step = task;
    for (int writes = 0; writes < WRITES_MAX; writes++) {
      var draft = draft(step);
      take(step, draft);
      if (!(draft instanceof Draft.Send(var write)) || write.then() == Write.Then.DONE) {
        break;
      }
      step = new Imagined(known).after(new Proposal(step, write, known));
    }
    staysOut(task).ifPresent(effects::add);
    return new Forecast(effects, faults.stream().<Obstacle>map(Obstacle.Meets::new).toList());
  }

  /** A payment whose box was unticked is taken out of the books, and stays out from then on. */
  private static Optional<Effect> staysOut(Task task) {
    return task.content() instanceof Content.Deleted
            && JudgeReadiness.judge(
                    task.record().with(List.of()), task.dependencies(), task.settings())
                instanceof Readiness.LeaveOut(var because)
        ? Optional.of(new Effect.LeavesOut(because))
        : Optional.empty();
  }

  /** What we cannot put into QuickBooks' words is refused by ourselves, as the lane does. */
  private Draft draft(Task task) {
    try {
      return translation.draft(task);
    } catch (RuntimeException e) {
      return new Draft.Impossible(
          new Fault.Malformed("translation", String.valueOf(e.getMessage())));
    }
  }

  private void take(Task task, Draft draft) {
    switch (draft) {
      case Draft.Send(var write) -> take(new Proposal(task, write, known));
      case Draft.Impossible(var fault) -> faults.addAll(impossible(task, fault));
      case Draft.Shown(var counterparts) when effects.isEmpty() ->
          effects.add(shown(task, counterparts));
      case Draft.Shown _ -> {}
    }
  }

  private void take(Proposal proposal) {
    effects.add(new Written(proposal, next.drifts()).effect());
    var objections = Rules.objections(proposal);
    var gone = objections.stream().filter(Fault.DeletedInQuickBooks.class::isInstance);
    var again = next.again().stream().filter(it -> isAgain(proposal, it, objections));
    Stream.of(gone, again, objections.stream()).flatMap(Function.identity()).forEach(faults::add);
  }

  /** What the rules see coming, they put in its place. */
  private static boolean isAgain(Proposal proposal, Fault fault, List<Fault> objections) {
    return Again.isMetBy(proposal, fault)
        && objections.stream().noneMatch(it -> it.getClass().equals(fault.getClass()));
  }

  /**
   * After "something it uses is inactive" the second attempt looks at the document itself and at
   * all it refers to, and names the first that is gone.
   */
  private List<Fault> impossible(Task task, Fault fault) {
    if (!(fault instanceof Fault.ReferenceInactive)) {
      return List.of(fault);
    }
    var culprits =
        task.dependencies().values().stream()
            .flatMap(it -> it.counterparts().stream())
            .filter(it -> it.kind() == BooksKind.CUSTOMER || it.kind() == BooksKind.ITEM)
            .sorted(Comparator.comparing(Counterpart::kind))
            .limit(Known.LOOKED_UP_MAX)
            .flatMap(it -> Inactive.of(it, known.mirror()).stream());
    return Stream.of(gone(task), culprits, Stream.of(fault)).flatMap(Function.identity()).toList();
  }

  private Stream<Fault> gone(Task task) {
    return task.record().counterparts().stream()
        .filter(it -> known.isGone(it.kind(), it.bookId()))
        .<Fault>map(_ -> new Fault.DeletedInQuickBooks())
        .limit(1);
  }

  private Effect shown(Task task, List<Counterpart> counterparts) {
    return counterparts.stream()
        .filter(it -> !task.record().isShownBy(it.ref()))
        .findFirst()
        .<Effect>map(it -> new Effect.Links(it.kind(), Called.entry(it, known.mirror())))
        .orElseGet(Effect.Nothing::new);
  }
}
