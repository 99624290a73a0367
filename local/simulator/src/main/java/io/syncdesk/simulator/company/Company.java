package io.syncdesk.simulator.company;

import io.syncdesk.simulator.books.Books;
import io.syncdesk.simulator.books.Draft;
import io.syncdesk.simulator.books.View;
import io.syncdesk.simulator.storage.Journal;
import io.syncdesk.simulator.storage.Vault;
import io.syncdesk.simulator.wire.Reply.Answer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

/** One company: its books, what it remembers of requests, one writer or reader at a time. */
public final class Company {
  private final String realm;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Books books = new Books();
  private final RequestMemory memory = new RequestMemory();
  private final CommitListener listener;
  private final Journal journal;

  /** Opens the company as its journal left it, or with these effects when it is new. */
  Company(String realm, Vault vault, CommitListener listener, Function<View, Draft> stock) {
    this.realm = realm;
    this.listener = listener;
    vault.read(realm).stream().map(Commit::fromJson).forEach(this::take);
    if (books.effects().findAny().isEmpty()) {
      books.apply(stock.apply(books).effects());
    }
    this.journal =
        vault.open(
            realm,
            Stream.concat(
                books.effects().map(effect -> new Commit(List.of(effect), List.of()).toJson()),
                memory.all().map(kept -> new Commit(List.of(), List.of(kept)).toJson())));
  }

  public String realm() {
    return realm;
  }

  public <T> T read(Function<View, T> reading) {
    lock.lock();
    try {
      return reading.apply(books);
    } finally {
      lock.unlock();
    }
  }

  /** Answers from memory, or does the work and keeps what it did before anyone hears of it. */
  public Answer write(
      Request request, ReplayPolicy policy, Instant now, Function<Draft, Answer> work) {
    lock.lock();
    try {
      return memory.recall(request, policy, now).orElseGet(() -> doIt(request, policy, now, work));
    } finally {
      lock.unlock();
    }
  }

  private Answer doIt(
      Request request, ReplayPolicy policy, Instant now, Function<Draft, Answer> work) {
    var draft = new Draft(books);
    var answer = work.apply(draft);
    var remembered =
        RequestMemory.isWorthKeeping(request, answer, policy)
            ? List.of(new Remembered(request, answer, now))
            : List.<Remembered>of();
    var commit = new Commit(draft.effects(), remembered);
    if (!commit.isEmpty()) {
      var changes = draft.changes();
      journal.append(commit.toJson());
      take(commit);
      listener.changed(realm, changes, now);
    }
    return answer;
  }

  private void take(Commit commit) {
    books.apply(commit.effects());
    commit.remembered().forEach(memory::keep);
  }
}
